skip = Skip to the content
menu = Main pages
more = Other pages
as_of = Made from what was known on { $day }.
no_payment = Scores and ranks are calculated from published facts and criteria alone. No advertising or payment can enter them.
source = Source{" "}
sources = Sources
no_link = no link
of = {" "}({ $name })
no_day = undated
reckoning = How it adds up
why = Why
crumbs = You are here
method = How scores are given
to_front = To the front page
pages-advice = Advice
pages-compare = Compare
pages-market = Overview
pages-names = Find by name
footer_pages-method = How we compare
footer_pages-article = Article
footer_pages-changes = Changes
footer_pages-corrections = Corrections
footer_pages-data = Data
footer_pages-handout = One-page summary
footer_pages-about = About this site

# What stands between and around texts.

dot = {" "}·{" "}
comma = ,{" "}
sentence = { $said }.
quoted = “{ $text }”
