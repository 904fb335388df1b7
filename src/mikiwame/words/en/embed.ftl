### A certification as a card on the page of somebody else, and the text by which it gets there.

description = Cost, dates and pass mark of { $name } on a short card.
recommended = Recommended for beginners
as_of = As of { $day }.
more = Sources and full comparison ({ $site })
snippet = Show this on your own site
snippet_how = Paste this into the HTML of your page. It is always up to date.
copy = Copy
copied = Copied
look = See the card
