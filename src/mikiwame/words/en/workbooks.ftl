### Why rows of a workbook, or of another file of claims, cannot be read, and what to do about it.

unreadable = This is no workbook that can be read ({ $because }). Save it as .xlsx again.
no_workbook = This is no workbook, or cannot be opened. Save it as .xlsx again.
too_large = This workbook unpacks to { $size } bytes. Split it; { $most } is the most.
hidden_sheet = This sheet is hidden. Show it or remove it.
merged = { $cells }: these cells are merged. Split them and fill in each.
hidden_row = Row { $number } is hidden. Show it or remove it.
hidden_column = Column { $letters } is hidden. Show it or remove it.
no_headings = The first line has none of the headings { $headings }. Write them there.
heading_twice = The heading "{ $name }" stands here twice. Keep one.
at = { $cell }: { $fault }
struck_out = This is struck out. Remove it, or its line through.
formula = This is a formula. Put its value in its place.
error = This is the error { $value }. Put the text there that the page prints.
truth_value = This is true or false, not what a page prints. Type it as text.
date = This is a date or a time. Type it as text, as the page prints it.
shown_otherwise = This is the number { $value } shown as "{ $shape }". Type it as text, as the page prints it.
long_number = The number { $value } is too long to be shown whole. Type it as text.
no_object = This is no JSON object. Write one object per line.
incomplete = A claim needs a name, a field and a text. Add what is missing.
nameless = A name is missing. Write it as the claims have it.
two_slugs = "{ $name }" has another slug above: { $other }. Keep one.
no_such_name = No claim has the name "{ $name }". Write it as the claims do, or take the row out.
