### Why a file cannot be read as the text that it should be, or not as YAML, and what to do about it.

no_plain_file = This is no plain file. Put a file there or remove it.
dead_link = This link leads to no file. Point it to one or remove it.
too_large = The file is too large: { $size } bytes, at most { $most } are read. Split it or remove it.
no_such_file = There is no such file. Add it.
cannot_be_read = Cannot be read: { $because }. Check the file and its permissions.
encoding = This looks like { $name }, not UTF-8. Save the file as UTF-8.
encoding_by_byte = This looks like { $name }, not UTF-8 (byte { $byte }). Save the file as UTF-8.
no_encoding = Here is a byte { $byte } that is not UTF-8. Save the file as UTF-8 text, or remove it.
forbidden = The character { $character } may not stand in YAML. Remove it.
lone_return = A { $character } stands within this line and breaks it. Remove it.

empty = The file is empty. Fill it in or remove it.
only_comments = The file holds only comments. Fill it in or remove it.
no_mapping = This is no mapping of keys to values. Write it as `key: value` lines.
file_too_deep = The file nests too deep. Keep to { $levels } levels.
too_deep = This nests too deep. Keep to { $levels } levels.
no_plain_yaml = This is no plain YAML: { $problem }. Write the values out in full.
stopped = This is no YAML: { $problem }. Mend it; quote text that holds `: ` or ` #`.
problem = the parser says "{ $said }"
problem-no_colon = a key without its colon
problem-second_colon = a second colon and blank in one line
problem-hyphen = a hyphen where no item can begin
problem-level = a line that does not belong to the level above it
problem-no_value = a sign where a value should be
problem-first_sign = a sign with which no value can begin
problem-no_comma = no comma or closing bracket after an item
problem-end = a text that goes on to the end of the file
problem-alias = an alias, which stands for a value elsewhere
problem-documents = several documents in one file
problem-escape = a backslash with a sign that it does not go with
problem-after_end = something after the end of the document
still_open = The bracket that opens here is still open on line { $line }. Close it, and put a comma between its parts.
never_closed = The quotation mark that opens here is never closed. Close it at the end of the text.
anchor = The anchor &{ $name } is not allowed. Write the value out where it is used.
tag = The tag { $name } is not allowed. Remove it; every value is read as text.
key_no_word = A key must be one plain word. Write it as `key: value`.
key_twice = The key "{ $key }" stands here again; it is on line { $line } already. Keep one.
odd_key = The key "{ $key }" holds a { $character }. Write `{ $key }:`.
odd_indent_of_key = The indent before "{ $key }" holds a { $character }. Indent with plain spaces.

merge_marker = The merge marker "{ $mark }" stands here. Keep the version that is right and remove this line.
merge_markers = The merge marker "{ $mark }" stands here. Keep the version that is right and remove this line, and those on { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}.
odd_indent = The indent of this line holds a { $character }. Indent with plain spaces.
odd_colon = After "{ $key }" stands a { $character } where a plain colon belongs.
odd_blank = After the colon of "{ $key }" stands a { $character } where a plain space belongs.
odd_hyphen = This item begins with a { $character } where a plain hyphen belongs.
no_space = There is no space after the colon of "{ $key }".
no_space_of_item = There is no space after the hyphen that begins this item.
no_colon = There is no colon after "{ $key }".
told = { $what } { $remedy }
write = Write `{ $right }`.
one_colon = Write one colon and one space there.
open_quotation = The quotation mark { $mark } that opens here is never closed. Close it.
open_bracket = The bracket "{ $opener }" that opens here is never closed. Close it with "{ $closer }".
unquoted_sign = This text begins with "{ $sign }", which means something else in YAML. Put the whole text in quotes: `{ $right }`.
unquoted_colon = This text holds ": ", which YAML takes for the end of a key. Put the whole text in quotes: `{ $right }`.
step = This line is indented by { $here } spaces, the one above by { $above }. Begin both in the same column.
split_figure = The comma within brackets splits a figure: "{ $first }" and "{ $second }" are two texts here. Quote each text, as in ["…", "…"], or write one text per line behind a hyphen.
cut_by_comment = The text ends before "#{ $comment }": YAML takes that for a comment. If it is printed, quote the whole text; if it is your note, put it on a line of its own.
