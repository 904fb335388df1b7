### What is amiss with the files of a register, or with the tables of one, and what is done about it.

no_xml = This zip holds no file that ends in .xml. Give one with the sheets of a register.
folder = This is a folder. Name the files in it.
damaged = What is packed in it is damaged or cut off ({ $because }). Download it again.
packed_otherwise = It can't be unpacked ({ $because }). Unpack it by another program.
unreadable = It can't be read ({ $because }).
version = the form is { $version }; { $known } are known. What is new is named.
no_version = the form is not told; { $known } are known. What is new is named.
beside = <{ $element }> stands beside the sheets and is not known. It is not read.
outside = the text "{ $text }" stands outside every sheet. It is not read.
no_end = No sheet ends within { $most } bytes. Is it a register's file?
after = After sheet { $number }: { $fault }
document_type = A document type stands at the head, which no register's file has. Nothing is read.
other_root = It begins with <{ $found }> and not with <{ $wanted }>, so it is no register of { $register }.
broken = The XML is broken: { $because }. Nothing is read of it; download the file again.
text = <{ $element }> has the text "{ $text }" beside its elements, which is not read.
attribute = <{ $element }> has the attribute { $name }, which is not known and not read.
element-unknown = <{ $element }> is not known here. It is not read, nor what is in it.
element-nested = <{ $element }> holds further elements, so its text is not whole. It is not read.
element-twice = <{ $element }> stands twice where it may stand once. The first is kept.
no_value = <{ $element }> "{ $text }" is not { $wanted }. It is kept as printed, without a value.
one_of = one of { $known }
wanted-day = a day as DD/MM/YYYY, from 1900 to 2199
wanted-whole = a whole number of at most nine digits
wanted-percent = a share from 0 to 100
wanted-flag = Oui or Non
wanted-level = a level from NIV1 to NIV8
wanted-siret = a SIRET: 14 digits, the last of which checks the others
order = { $early } is { $first } and { $late } is { $last }, which is earlier. Both are kept as printed.
no_number = the sheet has no <{ $element }>, so nothing tells what it is of. It is left out.
bad_number = <{ $element }> "{ $number }" is no number of this register. The sheet is left out.
same_number = there is a sheet { $number } at { $place } already. This one is left out.
of_sheet = { $number }: { $fault }

market_twice = The market "{ $market }" stands here more than once. Keep one row of it.
no_rules = There are no rules "{ $name }" for the market "{ $market }". Add { $name }/market.yaml and its criteria, name other rules in the table of markets, or name with --rules a folder that is one market, for all.
changed = The file was changed while it was read. Run again when it is written whole.
no_such_folder = There is no such folder. Name one that holds the tables of a register.
no_table = There is no table of { $name } here. Add { $name }.parquet, or a folder { $name } of such files ({ $known }).
format = Cannot be read as { $format }: { $because }. Write the file anew.
not_utf8 = { $format ->
    [csv] Its encoding is not UTF-8. Save it anew as UTF-8; Excel calls that "CSV UTF-8".
   *[other] Its encoding is not UTF-8. Save it anew as UTF-8.
}
column_missing = The column "{ $column }" is missing. Add it; docs/scale.md tells what it holds.
column_type = The column "{ $column }" is of type { $found }. Write it as { $wanted }.
column_empty = The column "{ $column }" holds nothing. Give it a value.
column_number = The column "{ $column }" is { $found }. Number from 0 to { $most } within each market.
some_unread = Has no column "{ $column }", and other files of claims have it. Give all claims their values, or none: then the texts are read into values.
no_word = The column "{ $column }" is "{ $found }". Use one of: { $known }.
no_unit = The column "{ $column }" is "{ $found }", but a value of the kind "{ $kind }" has no unit. Leave it empty.
named_twice = This line gives "{ $column }" twice. Keep one.
key_twice = { $key } stands more than once. Give each row a key of its own.
no_certification = There is no certification "{ $certification }" of the market "{ $market }". Add it to the certifications.
no_market = There is no certification of the market "{ $market }". Correct its name, or add its certifications.
no_rows = This table of { $name } has no rows, so there is nothing to rank. Add them.
no_day = The column "{ $column }" is { $found }, which is no day. Write 2026-11-22, or the number of days since 1970-01-01.
out_of_range = { $most ->
    [none] The column "{ $column }" is { $found }. Give a number of { $least } or more, or nothing.
   *[other] The column "{ $column }" is { $found }. Give a number from { $least } to { $most }.
}
low_over_high = The column "high" is { $found }, which is less than "low". Exchange them, or read the text again.
no_json = The column "{ $column }" is not as notation writes it. Leave it empty, or write what `mikiwame notation` prints.
table_twice = The table of { $name } is here more than once: { $found }. Keep one of them, or put all files into a folder { $name }.
ending = By its ending the file is none of { $known }. Rename it, or move it elsewhere.
no_value_of_type = { $wanted ->
    [whole] The column "{ $column }" is "{ $found }", which is no whole number. Write one.
    [flag] The column "{ $column }" is "{ $found }". Write true or false, or nothing.
   *[other] The column "{ $column }" is "{ $found }", which is no number. Write one.
}
text_beside = What stands beside this text can't be read ({ $because }). Correct its period, its days or its url.
