### Taking figures over from pages: the questions on a terminal, and the desk in a browser on the same machine.

## What there is to decide

page = Page: { $title }
page_untitled = a page without a title
file = Goes into: { $file }
file_new = Goes into: { $file } (a new file)
elsewhere = Careful: the address of this source is { $address }, and the page is { $page }. Check which source is meant.
decided_before = { $count ->
    [one] One offer was decided on before and is not asked again.
   *[other] { $count } offers were decided on before and are not asked again.
}
nothing_new = There is nothing new to decide.
nothing_found = No figure was found on this page.
progress = { $number }/{ $count }
figure = { $field } of { $certification }
figure_labelled = { $field } of { $certification } ({ $label })
figure_of_none = { $field }, of an unknown certification
labelled_of_none = { $field } ({ $label }), of an unknown certification
page_day = Day of the page
page_day-updated = last updated
page_day-published = published
page_day-valid = figures as of
would_write = To be written: { $written }
printed_as = read as { $text }
quote = Page
context = { $before } [{ $text }] { $after }
headings = Headings
offered = Offered
present = Present fact
present_none = none yet
present_fact = { $value } ({ $source }, { $day })
change = Change
change-new = Nothing was known of this so far.
change-same = The same value as the present fact.
change-differs = Another value than the present fact.
change-past = Of an earlier time than what is known now.
change-unread = No value can be read from it ({ $because }). The text is kept as it is.
change-fault = It cannot be written like this. { $because }
change-day = Written beside this reading as the day that the page gives itself.
refused = Not proposed as it stands: { $because }

fault-no-text = There is no text. Edit it, or reject it.
fault-no-field = There is no such field. Edit it.
fault-no-certification = Nothing tells which certification this is of. Choose one.
fault-no-period = The period is no year (YYYY) and no month of one (YYYY-MM). Edit it.
fault-refused = The reading is in doubt. Edit it before accepting it, or reject it.

unknown_field = There is no field "{ $text }". Fields: { $fields }

status-open = open
status-accepted = accepted
status-rejected = rejected
status-skipped = left for later

part-text = text
part-label = label
part-period = year
part-round = sitting
part-unit = unit
part-certification = certification
part-confirmed = why a doubtful value is right
part-field = field

## The terminal

keys = a accept · r reject · e edit · s skip · t accept the rest of this table · u undo · q finish
keys_end = Enter write · u undo · q leave without writing
which_part = Edit which part: { $parts }
edit = { $part } (empty takes it away):
done_accepted = { $accepted } accepted, { $rejected } rejected, { $left } left for later.
taken = { $count ->
    [0] Nothing in this table can be accepted as it stands. The rest is left for later (u takes that back).
    [one] Accepted one figure.
   *[other] Accepted { $count } figures.
}
nothing_to_undo = There is nothing to undo.
written = Written: { $files }
nothing_written = Nothing was written.
no_terminal = Deciding one by one needs a terminal. Run this in a terminal, or use mikiwame desk --web.

## What writing changes

effects = What writing changes
effect = { $title }: { $before } → { $after }
effect_renewed = { $title }: the same value, with a newer source: { $now }
effect_none = none
effect_order = Place of { $certification }: { $before } → { $after }
effect_rank = no. { $rank }
effect_unranked = none
no_effects = None of today's answers changes.

## The desk in a browser

desk_title = Editing desk
desk_frame = The page itself (without scripts, pictures and links, so that it is safe to show)
desk_frame_none = This page cannot be shown here. Look at the file itself.
desk_list = All offers
desk_accept = Accept
desk_reject = Reject
desk_skip = Skip
desk_group = Accept the rest of this table
desk_undo = Undo
desk_edit = Edit
desk_save = Use these words
desk_next = Next
desk_previous = Previous
desk_write = Write
desk_quit = Leave this page
desk_keys = Keys: j next, k previous, a accept, r reject, e edit, s skip, t rest of the table, u undo, w write
desk_pages = All pages
desk_page_open = { $count ->
    [one] one offer to decide on
   *[other] { $count } offers to decide on
}
desk_page_done = nothing to decide
desk_written = Written: { $files }
desk_end = Press Ctrl-C in the terminal to end.
desk_at = Only this machine can open the desk: { $address }
desk_stale = This page was out of date; here is how things stand now.
