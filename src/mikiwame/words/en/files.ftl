### Why something in the files of a market is doubted or refused, and what to do about it.

day_early = { $key }: { $day } is before { $year }. Correct the year.
day_ahead = on: { $day } is after { $on }, so nothing that is read here counts yet. Correct the day.
day_stated = stated: { $day } is after the page was read ({ $on }), so it counts as announced from that day on. Correct the day, or leave it out if the page gives none.
twice = "{ $name }" is also the name of { $other }. Keep one of the two files.
shared_name = "{ $name }" is also the name of { $other }. Take it away from one, or write it out in full.
shared_alias = "{ $name }" is also an alias of { $other }. Take it away from one, or write it out in full.
shared_address = url: "{ $url }" is the address of { $other } too. Put the readings of one page in one file.
owned_by_itself = { $circle }: nobody can own or run what owns it. Turn one of the ties round.
paying = { $url } pays whoever shows it, so it is not { $kind }. Write `kind: paid`, or the page's own address.
tracked = { $url } tells whose link was followed. Write the address without utm_ and its like.
heavy = weight: { $weight } is above { $most }. Weigh the criteria against each other from 1.
deciding_alone = weight: { $weight } is more than all the others have together, so it decides alone. Lower it, if this is not meant.
no_text_in = { $name }: there is no text in { $languages }, which the title of the market has. Write { $form }.

missing = There is no { $shelf }/{ $slug }.yaml. { $remedy }
of_other_shelf = { $other }/{ $slug }.yaml is no part of { $shelf }/: name a file of { $shelf }/ here.
add_or_correct = Add that file or correct "{ $slug }".
add_or_remove = Add that file or remove "{ $slug }".
add_name = Add it or correct the name.
no_category = "{ $name }" is none of the categories here. { $remedy }
undeclared_category = market.yaml has no category "{ $name }". { $remedy }
undeclared_kind = market.yaml has no source kind "{ $name }". { $remedy }
nothing_to_be_over = There is no advice/{ $slug }.yaml to be over. { $remedy }
opposite = This and "{ $other }" can fire together and take opposite stances. Name the one that yields in `over` of the other.
over_in_a_circle = These are over each other in a circle: { $circle }. Remove one.
no_item = "{ $item }" is not an item with a list of answers. { $remedy }
unknown_item = Unknown key "{ $item }". { $remedy }
no_answer = { $place }: "{ $answer }" is no answer. Use one of: { $words }.
meant = Did you mean "{ $word }"?
meant_of = Did you mean "{ $word }"? Use one of: { $words }.
use_one = Use one of: { $words }.

cannot_be_yaml = The source cannot be written as YAML. Add it by hand.
unsafe = The file is written in a way into which nothing can be put safely. Write it by hand.
readings_no_list = The readings are no list on lines of their own. Write each below `readings:`, as `- on:`.
says_no_lines = The reading says nothing on lines of its own. Write certifications below `says:`.
entries_no_list = The entries are no list on lines of their own. Write each below `{ $key }:`.
report_has_entry = The report { $report } has an entry already. Change that by hand.
report_has_no_entry = The report { $report } has no entry to reply to. Accept or refuse it first.
report_has_reply = The report { $report } has a reply already. Change that by hand.
changed = The file was changed meanwhile. Nothing is written; read the page again.
settled_meanwhile = { $field } of { $certification } was settled at another desk on { $day }: { $found }. Nothing is written; look at the page again.
settled_by = { $field } of { $certification } was settled at another desk by { $by } on { $day }: { $found }. Nothing is written; look at the page again.
leads_outside = This leads outside of the market. Put the file itself there.
no_title = There is no such file, and no title for a new one.
cannot_be_written = Cannot be written: { $because }. Check the folder and its permissions.
unwritable = This can't be written ({ $because }). Name another file.
folder_unwritable = This can't be written ({ $because }). Name another folder.

no_folder = This is a file, and files are read and written in a folder here. Name the folder of the market.
no_such_folder = There is no such folder. Check --catalogue.
no_such_market = There is no market "{ $market }" here. { $remedy }
no_markets = It holds no market.yaml at all.
no_market = There is no market here, which is a folder with a market.yaml. Check --catalogue.
folder_unreadable = Cannot be read: { $because }. Check the folder and its permissions.
link_outside = This is a link to { $path }, outside of the market. Put a copy of the file here.
stray = This is no part of a market. Remove it, or name it one of: { $known }.
empty_shelf = There is no file here. Add at least one <slug>.yaml.
folder_within = A folder is not read here. Move its files up or remove it.
other_ending = Only files named <slug>.yaml are read here. Rename it or remove it.
name_no_slug = The name of the file is no slug. Use lower-case letters, digits and single hyphens.
there_already = This is there already, and nothing is replaced. Take another name.
draft_there = This exists already, and a draft takes the place of nothing. Name another folder.
compiled_otherwise = It was compiled by another version of the program. Run `mikiwame compile` again.
not_compiled = This is no compiled market, or it is damaged. Run `mikiwame compile` again.
compiled_before = { $count ->
    [one] Since it was compiled { $name } has changed. Run `mikiwame compile` again.
   *[other] Since it was compiled { $count } files have changed, such as { $name }. Run `mikiwame compile` again.
}

file_for_folder = This is a file. Name a folder.
folder_for_file = This is a folder. Name a file in it.
file_taken = There is a file of another kind here, which would be lost. Name a new file.
folder_taken = There is something else in this folder, which would be lost. Name an empty or new one.
name_taken = { $name } in this folder was not written by this command and would be lost. Move it elsewhere, or name an empty or new folder.
no_site = This folder holds something that is no site of mikiwame. Name a new or empty folder.
not_of_site = { $name } is not of the site and would be lost. Move it elsewhere first.
output_unwritable = The answer can't be written to standard output ({ $because }).
of_other_market = This is no file of the market in { $folder }. Name its market with --catalogue DIR.
not_here = There is no such file here or in { $folder }. { $remedy }
check_path = Check the path.
no_such_page = There is no such file or folder. Check the path.
no_page = There is no page in this folder. Pages end in { $endings }.
page_not_kept = This page is not kept. Run `mikiwame fetch` for its source, or save the page and name the file.
no_archive = This is no whole WARC archive ({ $because }). Fetch its pages again.
no_decision = This line is no decision on a proposal. Take it back from an earlier version, or remove it.
cannot_keep_here = Pages can't be kept here ({ $because }). Use --kept DIR.
another_run = Another run is writing here. Wait until it ends.
day_fixed = The day of this reading can't be changed safely. Change it by hand.
