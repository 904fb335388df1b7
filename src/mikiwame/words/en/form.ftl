### Why a key or a value has no place in a file of a market, and what to do about it.

at = { $place }: { $fault }
path = { $path }.{ $key }
item = { $path } ({ $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] no. { $number }
})
file = the file

misplaced = The key "{ $key }" does not belong here. It goes { $home }.
own_item = into an item of its own
top = at the top of the file
within = in `{ $key }`
below_name = in `{ $key }`, below { $name }
named = a name
named-says = the slug of a certification
named-categories = the slug of a category
named-items = an item
named-answers = an answer
named-questions = the slug of a question
beside = { $spot }, beside { $keys }
or_beside = { $spot } or { $keys }
in_file = in { $file }, { $spot }
file_of_shelf = a file of { $shelf }/
meant_at = Did you mean "{ $word }"? That goes { $spot }.
remove = Remove it.
remove_or_use = Remove it, or use one of: { $words }.
missing = The key "{ $key }" is missing. Add it.
missing_in = The key "{ $key }" is missing in { $place }. Add it.
item_missing = { $place } has no { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
} item. Add it.
no_value = { $place } has no value. Give it one or remove the line.
text_wanted = { $place } should be one text. Write it on one line after the colon.
list_wanted = { $place } should be a list. Begin each item with a hyphen and a space.
list_wanted_of = { $place } should be a list. Write [{ $right }].
mapping_wanted = { $place } should hold `key: value` lines. Write them below it, indented.

unknown = "{ $text }" is not known. { $remedy }
no_address = "{ $text }" is no address. Write it from https:// on, without blanks, or leave it out.
no_contact = "{ $text }" is no address. Write one that begins with https:// or mailto:, or leave it out.
pattern-year = "{ $text }" is no year. Write the four digits of the year.
pattern-colour = "{ $text }" is no colour. Write # and six digits from 0 to f, such as #1a5fb4.
pattern-corporate_number = "{ $text }" is no corporate number. Write its thirteen digits.
pattern-reference = "{ $text }" is no number of a report. Write it like AB12-CD34.
pattern-item_name = "{ $text }" is no name of an item. Use lower-case letters, digits and single underscores, a letter first.
pattern-plain_word = "{ $text }" is no plain word. Use letters, digits, blanks, hyphens and underscores.
no_slug = "{ $text }" is no slug. Use lower-case letters, digits and single hyphens.
no_slug_meant = "{ $text }" is no slug. Use lower-case letters, digits and single hyphens. Did you mean "{ $slug }"?
no_number = "{ $text }" is no number. Write digits.
no_finite_number = "{ $text }" is no finite number. Write digits.
blank_at_end = "{ $text }" holds a blank at its end. Write "{ $plain }".
odd_character = "{ $text }" holds a { $character }. Write "{ $plain }".
limit-greater_than = "{ $text }" does not fit here. Write a number above { $limit }.
limit-greater_than_equal = "{ $text }" does not fit here. Write a number from { $limit } on.
limit-less_than = "{ $text }" does not fit here. Write a number below { $limit }.
limit-less_than_equal = "{ $text }" does not fit here. Write a number up to { $limit }.
size-too_short = { $limit ->
    [one] This needs an item. Add one or remove the line.
   *[other] This needs { $limit } items or more. Add what is missing.
}
size-too_long = { $limit ->
    [one] This takes one item. Remove the others.
   *[other] This takes up to { $limit } items. Remove what is too much.
}
nothing_written = There is no text here. Write it or remove the line.
size-string_too_long = { $limit ->
    [one] This text is longer than one character. Shorten it.
   *[other] This text is longer than { $limit } characters. Shorten it.
}
other = "{ $text }" does not fit here ({ $kind }). Correct it.
other_rule = This does not fit here ({ $said }). Correct it.

leaning_above_firm = `leaning` is above `firm`. Write a smaller share.
revised_alone = `revised` says that something changed. Add `changes:` with its fields, `closes:` with its labels, or `suspends:` with its modes.
changes_of_no_revision = Only an event `revised` changes fields. Remove `changes:`, `closes:` and `suspends:`, or make the event `revised`.
no_grade = "{ $grade }" is not one grade. Write it as labels have it, such as { $known }.
until_without_because = `until` ends what a page says; say why. Add `because:` with the reason beside it.
because_without_until = `because` gives the reason of `until`, which is missing. Add `until:` with the last day (YYYY-MM-DD).
no_text = There is no text here. Copy what the page prints, or remove the line.
reads_opinion = "{ $field }" is somebody's opinion; a criterion reads facts only. Read another field.
reads_nothing = "{ $field }" cannot be read by a criterion. Use one of: { $known }.
reads_several = Only a scale of openness, or of prices to add up, reads several fields. Make one criterion for each field.
runs_downwards = This runs from high to low. Write the lower end first.
until_and_later = `until` goes with `found: later`, and only there. Add the day, or remove it.
printed_so_without_because = `printed_so` keeps an odd figure from being told again; say why. Add `because:`.
faint-light = { $colour } has a contrast of { $contrast } on { $paper }, and text needs { $enough }. Choose a darker one.
faint-dark = { $colour } has a contrast of { $contrast } on { $paper }, and text needs { $enough }. Choose a lighter one.
answer_from_nowhere = { $slug }: nothing tells where the answer is from. Add `source`, `field` or `see`.
no_language = "{ $language }" is not a language here. Use: { $known }.
first_language_missing = The text in `{ $language }`, from which the others are translated, is missing. Add `{ $language }:`.
stands_for_no_answer = "{ $slug }" stands for no answer. Use another slug.
name_taken = "{ $name }" has a meaning already. Use another name.
corrected_without_new = What was corrected has `new:` and the `source:` that says so. Add what is missing.
refused_with_new = What was refused has no `new:`. Remove it, or make the outcome `corrected`.
wrong_check_digit = "{ $number }" is no corporate number: its first digit is wrong. Copy it from the page again.
leads_nowhere = "{ $text }" leads to no site. Copy the address from the page again, or leave it out.
no_time_zone = "{ $name }" is no time zone. { $remedy }
zone_as_iana = Write it as the IANA database does, like { $example }.

no_day = "{ $text }" is not a day. { $remedy }
no_such_day = "{ $text }" is a day that the calendar does not have. Correct it.
no_whole_day = "{ $day }" is not one day. Write the whole day as YYYY-MM-DD.
day_in_digits = Write it as YYYY-MM-DD, YYYY-MM or YYYY.
write = Write { $right }.
no_period = "{ $text }" is no year and no month of one. Write a Western year (YYYY) or its month (YYYY-MM).
no_stars = "{ $text }" is no number of stars. Write it like 4.5 / 5.0, or { $words }.
too_many_stars = "{ $text }" are more stars than there are. Write it like 4.5 / 5.0.

scale_of_lengths = { $field } has a length for each part of the exam, so no one number. Read another field.
scale_of_states = { $field } has states, not numbers. Write its scale as `state: value`.
scale_of_numbers = { $field } has numbers, not states. Write its scale as points [number, value].
no_state = "{ $state }" is no state of { $field }. Use: { $known }.
points_of_other_state = Of { $field } only the state { $counted } has a number. Write one value for { $state }.
points_of_state = No state of { $field } has a number. Write one value for { $state }.
points_of_openness = A scale of openness has no number to read points with. Write one value per word.
no_scale = This is no scale. Write points [number, value], or `state: value` lines.
no_share = { $low } to { $high } does not lie within 0 to 1 from low to high. Correct it.
points_not_rising = The numbers of the points do not rise. Order them from low to high, each once.
no_value_of_scale = The value { $value } does not lie within 0 to 1. Correct it.
no_pair = { $text } is no pair of numbers. Write it as [number, value].
