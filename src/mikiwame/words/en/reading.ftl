### What is said of pages that were read into proposals.

## Why something is not proposed

two_headings = the headings of its row and column mean different fields (“{ $one }”, “{ $other }”)
several_fields = the heading “{ $heading }” means several fields, and there are not as many values
something_else = “{ $heading }” is the value of no field
unknown_name = “{ $words }” looks like the name of a certification that the catalogue does not have
unknown_heading = it is not known what “{ $words }” in its heading means
several_names = it could be of several certifications ({ $names })
no_certification = the page does not say which certification it is of; if you know, give --certification
total = “{ $heading }” in a table of years or sittings is the value of no period
uneven_row = the row has more cells than there are headings
rows_alike = the table has other values beside it, and nothing that is understood tells them apart
taken_together = it may be the price of several grades sat together ({ $grades })
absent = the page says that there is no value
unreadable = no value can be read out of it ({ $because })
net_price = the amount is less some benefit, and no price
no_stars = there are no stars or points in it
prose = a sentence that says more than a value; copy only the value
picture = a picture in place of text (“{ $shows }”)
broken_text = it has characters that were decoded wrongly
course_section = “{ $heading }” is about a course, a school or a book, so that the value may be theirs and not the exam's
coming = “{ $words }” speaks of a time to come, so that it is not what holds on the page's day
introduced = the sentence above it (“{ $sentence }”) names a year or sitting in words that are not understood
control_characters = it has characters that steer a terminal or that nobody sees
engines_differ = two ways of reading it give different texts (the other gives “{ $other }”){ $picture ->
    [none] {""}
   *[other] ; picture: { $picture }
}

## Why a whole page was not read

too_large = The page has more than { $most } bytes. Save only the part that you need.
too_many_pages = { $pages } pages are too many to read (at most { $most }). Save only the pages that you need.
empty_page = There is nothing in it. Save the page again.
unknown_format = This is none of the formats that are read: HTML, PDF, text and Markdown.
broken_pdf = This cannot be opened as a PDF ({ $error }): it is damaged or has a password. Save it again.
too_wide = Its tables span more cells than can be read (at most { $most }). Save only the part that you need.
too_deep = Its elements are nested too deeply to be read whole. Save only the text that you need.
no_text = This PDF has no text, only pictures. Look for one with text, or have a person read it.

## On a terminal

column-field = Field
column-text = Printed text
column-certification = Certification
column-change = Beside today's fact
column-heading = Heading
change-adds = new
change-confirms = as today
change-changes = changes from { $present }
change-past = of an earlier period than today's
counts = { $known } values under known headings = { $proposed } proposed + { $refused } refused with a reason + { $ignored } left aside on purpose
other_cells = Cells under headings that are not known: { $other }
other_heads = Headings that are not known: { $heads }
day-updated = It may have been updated on { $day } (“{ $quote }”)
day-published = It may have been published on { $day } (“{ $quote }”)
day-valid = It says “as of” { $day } (“{ $quote }”)
unseen = Not read: { $kinds }
