### What a command, a question or a call asks for that there is not, or that does not go together, and what to do.

option = Invalid value for { $option }: { $fault }
none_of = "{ $text }" is not one of { $known }. Write one of these.
named = { $slug } ({ $name })
no_whole_number = "{ $text }" is no whole number. Write it in digits, from { $least } to { $most }.
out_of_range = { $text } is not from { $least } to { $most }.
out_of_range_since = { $text } is not from { $least } to { $most }. { $because }
draws = Fewer say too little; more take too long.
no_svg = "{ $text }" does not end in .svg, and pictures are drawn as SVG only. Write FILE.svg.
no_factor = "{ $text }" is no factor. Write a number of 1 or more.
no_pair = "{ $text }" is not item=value.
field_and_text = Give a FIELD and a TEXT, or --jsonl.
field_of_history = --history and --picture show one field. Name it with --field.
whole_of_html = --whole is for --format html. Markdown is always the whole text.
name_and_category = A NAME is of one category already. Leave out --category or the NAME.
count_without_name = --count and --ics are for one certification. Name it: mikiwame calendar NAME.
master_of_spark = Only Spark has a master. Add --engine spark.
firmness_of_polars = Only Polars measures it. Leave --engine out.
proxy_without_reports = --trust-proxy tells whose reports those are that --reports keeps. Name that too.
pages_without_web = Pages are entered in a browser. Write mikiwame desk --web PAGE...
stripped_without_base = --stripped says what a proxy does with --base. Name the path with --base too.
metrics_host_alone = --metrics-host tells where --metrics listens. Name its port too.
no_base = --base: "{ $text }" is no address. { $remedy }
base_no_path = --base: "{ $text }" is a whole address, and a server takes its path only.
base_example = Write it like https://example.org/mikiwame, or only a path like /mikiwame.
base_scheme = Write it with its scheme, "{ $address }".
base_scheme_or_path = Write it with its scheme, "{ $address }", or "{ $path }" where it is a path.

no_certification = There is no certification "{ $text }". { $remedy }
see_compare = See .compare().
no_name_like = No certification has a name like "{ $text }". `mikiwame compare` lists all.
unclear_name = "{ $text }" does not name one certification clearly. Write the slug of one; the nearest are: { $near }.
in_several_names = "{ $text }" is in the names of { $count } certifications. Write the slug of one: { $names }.
in_many_names = "{ $text }" is in the names of { $count } certifications. Write the slug of one: { $names }, and { $more } more.
no_slug = No certification has this slug. `compare` lists them all.
not_compared = "{ $slug }" is not among the certifications compared. Name one that is.
other_trade = "{ $slug }" is of another trade and is not compared with the others. Name one that is.
with_itself = "{ $slug }" cannot be compared with itself. Name two different certifications.
against_itself = --against: "{ $text }" was read as { $name } ({ $slug }) too, which cannot be compared with itself. Name another by its slug; `mikiwame compare` lists all.
picture_of_two = --picture draws one certification. Leave out --against, or draw each of the two.
no_category = There is no category "{ $category }". Use one of: { $known }.
begins_several = "{ $text }" is the beginning of several categories. Use one of: { $known }.
no_field = There is no field "{ $field }". Use one of: { $known }.
no_field_like = There is no field "{ $field }". { $remedy }
no_figures = No source gives a figure for { $field } of { $name }. Ask for another field.
no_criterion = There is no criterion "{ $criterion }". Use one of: { $known }.
no_criterion_applies = No criterion applies to { $slug }. Widen a criterion's applies_to, or add one.
no_policy = unknown: "{ $policy }" is none. Use one of: { $known }.
no_method = There is no method "{ $method }". Use one of: { $known }.
no_format = There is no format "{ $name }". Use one of: { $known }.
no_market = There is no market "{ $market }". Use one of: { $known }.
several_markets = This may be a certification of { $markets }. Say which as `market`.
no_sound_market = The market has no sound market.yaml. Run `mikiwame check`.
no_language = There is no language "{ $language }". Use one of: { $known }.
no_source = There is no source "{ $slug }". A source goes by the name of its file in sources/.
no_grade = There is no grade or audience "{ $grade }". { $remedy }
no_grades = Leave it out: this certification has none.
no_coming_day = { $slug }: no source tells the day of a coming sitting, so there is nothing to put in a calendar file. Look at `mikiwame calendar { $slug }` for what is known, and ask the organiser for the day.
no_coming_day_printed = { $slug }: no source tells the day of a coming sitting (it says "{ $printed }"), so there is nothing to put in a calendar file. Look at `mikiwame calendar { $slug }` for what is known, and ask the organiser for the day.
cell_too_long = { $sheet }, row { $row }: a text of { $count } characters; a cell of a spreadsheet holds { $most }. Take another format, such as json.
all_ended = All of these have ended, so that there is no order to be firm.
all_ended_by = Every certification here has ended by { $day }. Ask for an earlier day with --on.
no_receipt_with = There is no receipt for an answer with { $option }. Leave out one of the two.
factor_alone = --factor is for --admit around. Write that too, or leave out --factor.
two_regions = --bounds and --admit describe two regions. Keep one of them.

no_stars = No reviewer gave stars here by this day. Take another category, market or day.
several_reviewers = Several reviewers gave stars: { $names }. Choose one with --reviewer.
no_reviewer = There is no reviewer "{ $reviewer }" with stars here. Use one of: { $names }.
stars_of = stars of { $certification }: { $fault }
other_stars = "{ $text }" differs from { $place } of the same day. Keep one.
other_scale = "{ $text }" is out of { $most }, others out of { $others }. Use one scale.

no_text = { $found } is no text. Give the text as printed, like "{ $example }".
no_person = { $found } is no person. Give one like mw.Person(age="30s").
no_item = There is no item "{ $item }". Use one of: { $known }.
answer_unknown = { $item }: "{ $answer }" is not one of { $known }. Name one of these.
answer_not_there = { $item }: "{ $answer }" is not there. Begin that first.
answer_needed = { $item }: an answer is needed.
answer_needed_by_set = { $item }: an answer is needed. Give it with --set { $item }=ANSWER.
answer_needed_yet = { $item }: an answer is needed. Nothing was written.
set = --set { $text }: write ITEM=ANSWER, with an ITEM of { $known }.
no_choice = { $item }: { $number } is not from 1 to { $most }.
no_age = "{ $text }" is no age. Write years, like 34, or one of { $known }.
no_budget = budget: "{ $text }" is no amount of yen up to { $most }. Write it like 30000 or { $example }.
no_prefecture = place: "{ $text }" is none of the 47 prefectures. Write one like { $short } or { $long }.
no_organisation = in_view: no organisation of the catalogue is called "{ $text }". { $remedy }
meant_one_of = Did you mean: { $names }?
leave_out = Nothing is known of it, so leave it out.
day_past = { $option }: { $day } lies before { $on }. Name a later day.
day_to_come = on: { $day } is still to come on { $on }. Give the day on which the page was read.
day_wanted = { $option }: write a day like 2026-11-22.

empty = { $place } is empty. Name a criterion in it, or leave { $place } out.
given_twice = "{ $name }" is given twice. Keep one.
without_number = "{ $text }" has no number. Write it like { $example }.
weight_above_zero = "{ $text }" is not above 0 and up to { $most }. Write such a number.
weight_from_zero = "{ $text }" is not from 0 up to { $most }. Write such a number.
bounds_not_rising = "{ $text }" does not run upwards within 0 and 1. Write 0.1-0.3.
weightless = { $name }: all weight lies on criteria that do not apply to it. Weigh one that does.
weightless_row = Row { $row }: all weight lies on criteria that do not apply to it. Weigh one that does.
least_above_one = the least shares of { $criteria } sum to { $sum }, above 1. Lower some.
greatest_below_one = the greatest shares of { $criteria } sum to { $sum }, below 1. Raise some, or leave one out: it may then have any share.

several_sources = Several sources have the address { $address }. Name one with --source: { $sources }.
no_source_told = Nothing tells which source this page is of. Name it with --source SLUG, or give --address URL.
kind_of_new_source = This file would be new: say with --kind what kind of source it is. { $remedy }
title_of_new_source = This file would be new, and the page has no title: give one with --title.
seen_later = This page was seen on { $seen }, which is after --on { $on }.
address_of_several = --address is of one page, and there are { $count }. Take the pages one by one.
no_contact = "{ $text }" is no e-mail or web address. Write it like --contact { $example }.
contact_needed = Sites are told who asks for their pages. Name yourself with --contact, or in the market's site.yaml.

no_spark = Spark is not installed. Run `pip install pyspark`, or leave --engine spark out.
spark_failed = Spark gave up: { $because }. What was there before is untouched. Give it more memory, or leave --engine spark out.
no_metrics_library = Metrics need one library more. Install it: pip install "mikiwame[reports]".
metrics_unserved = Metrics cannot be served at { $host }, port { $port }: { $because }. Choose another place with --metrics and --metrics-host.
unserved = Nothing can be served at { $host }, port { $port }: { $because }. Choose another with --port or --host.
no_network = --trust-proxy: "{ $text }" is no address or network. Write it like 127.0.0.1 or 10.0.0.0/24.

no_question = This is no question that can be read. { $faults }
whole_at_fault = It cannot be read: { $said }.
key_missing = The key "{ $key }" is missing.
key_unknown = The key "{ $key }" is unknown.
key_twice = The key "{ $key }" stands twice.
key_wanted = { $key } should be { $wanted }.
key_at_fault = { $key }: { $said }.
no_number = { $text } is no number.
category_beside = A category goes with all certifications. Leave it out, or the certification.
field_wanted = Name a certification, or one field to list of all certifications (without `all`).
