### The desk where visits are settled, page by page, with one key per figure.

## What is asked

page = Page { $number } of { $count }: { $title }
page_asks = { $count ->
    [one] One thing to look at on this page.
   *[other] { $count } things to look at on this page.
}
page_done = This page is done.
progress = { $number }/{ $count }
matter = { $certification }, { $field }
told = Told now
told_none = not told by any source yet
text = { $text } ({ $read })
text_labelled = { $label }: { $text } ({ $read })
reason = Why look
against = Does not agree with
found = Settled
on_page = Page to look at
other_page = This is what { $source } says, not this page. Enter what the page prints.

answer-unchanged = unchanged
answer-new = new value: { $text }
answer-withheld = not published
answer-printed_so = printed so
answer-gone = page gone
answer-later = later (from { $day })
answer-skipped = skipped

fault-no-page = There is no page. Ask the organiser, and enter the page of the answer with mikiwame accept.
fault-nothing-told = Nothing is told yet, so this does not apply. Press n for a value, x for not published, or l for later.
fault-other-page = Another source says this. Press n and enter what this page prints.
fault-odd = This value stays doubtful. Press p if the page prints it so, or n if it prints something else.
fault-unreadable = Cannot be read as a value: { $because }
fault-reason = A reason is needed.
fault-day = Write a day after { $day } as YYYY-MM-DD.

## Terminal

keys = a unchanged · n new value · p printed so · x not published · g page gone · l later · s skip · u undo · q quit
keys_end = Enter write · u undo · q leave without writing
ask_text = What the page prints (empty if it is no longer there):
ask_text_labelled = What it prints for { $label } (empty if it is no longer there):
ask_period = Of which year or month (empty if none):
ask_reason = Reason:
ask_reason_or_none = Reason (may be empty):
ask_until = From which day (YYYY-MM-DD):
ask_title = Title of the new source:
ask_right = The value is doubtful. Use it as right all the same? y yes · n no (it stays held back)
no_longer = the page prints it no more
understood = { $text } is read as { $read }.
done = { $settled } settled, { $left } skipped.
written = Written: { $files }
nothing_written = Nothing is written.
nothing = Nothing needs another look today.
no_terminal = Settling figures one by one needs a terminal. Run it on one, or use mikiwame desk --web.
nothing_to_undo = There is nothing to undo.

## Screens in the browser

desk_title = The editor’s desk
desk_list = All pages
desk_open = { $count ->
    [one] one figure
   *[other] { $count } figures
}
desk_done = done
desk_matters = On this page
desk_unchanged = Unchanged
desk_new = New value
desk_printed_so = Printed so
desk_withheld = Not published
desk_gone = Page gone
desk_later = Later
desk_skip = Skip
desk_undo = Undo
desk_next = Next
desk_previous = Previous
desk_write = Write
desk_save = Use this
desk_text = What it prints
desk_period = Year or month
desk_reason = Reason
desk_until = From which day
desk_source_title = Title of the new source
desk_right = Doubtful, but use it as right
desk_visit = Open the page in another tab
desk_keys = Keys: j next, k previous, a unchanged, n new value, p printed so, x not published, g page gone, l later, s skip, u undo, w write. Enter ends typing, Esc leaves it.
desk_left = Something was settled on another screen. This is how things stand now.
