title = Record of changes
description = { $title }: which values changed on which day, and by which source.
lead = Day by day: which values changed, and by which source.
how = The day is the one on the source’s page or, if there is none, the day we read it. If only the year or month is known, it stands at the end of that year or month. The same value in other words does not count as a change.
feed = { $title }: record of changes
feed_link = Subscribe to new changes (Atom)
feed_json = The same as JSON Feed
withheld = not published by the organiser
changed = Values that changed
first = Known for the first time

events-started-1 = started: { $when }
events-started-2 = starts: { $when }
events-last_sitting-1 = ended with the exam of { $when }
events-last_sitting-2 = ends after the exam of { $when }
events-renamed-1 = renamed: { $when }
events-renamed-2 = to be renamed: { $when }
events-revised-1 = the exam changed: { $when }
events-revised-2 = the exam is to change: { $when }
events-founded-1 = founded: { $when }
events-founded-2 = to be founded: { $when }
events-dissolved-1 = dissolved: { $when }
events-dissolved-2 = to be dissolved: { $when }
happened = What happened
ties = Ties between organisations
sources = Sources of this day: { $count }
certification = Certification
field = Item
before = Before
after = From this day
source = Source
undated = an undated copy
ahead = Coming up
nothing = No change of a value has been recorded up to this day.
line_read = Source read: { $title } ({ $kind })
days = All days
summary = { $changed } changed, { $first } new


## By the day of entry: what came to be known

entered = What came to be known
entered_how = The newest { $count } at most. Days are those on which something was entered here. A value of years ago that is entered today is listed today; one that was only read again is not.
entered_on = Entered on { $day }
history = What moved in the market
late = Values of other times
happened = Events
holds = Value of: { $day }
of_day = (value of { $day })
news-first = { $name }: { $field } is { $after } (known for the first time)
news-changed = { $name }: { $field } from “{ $before }” to “{ $after }”
news-late = { $name }: { $field } at another time was { $after }
news-event = { $name }: { $after }
year = { $year }: days with changes: { $count }
