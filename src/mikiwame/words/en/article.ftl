title = { $title }: do you need one, and if so, which?
description = { $title } compared by published fees, entry conditions, pass rates, dates and costs, each with its source and date, beginning with whether you need one at all. As of { $day }.
date = As of { $day }.
made = This page is made only from facts with a source and from criteria that are published here.
answer = The answer first
take_one = If you take one, take { $names }.
take_two = If you take one, take either { $names }.
take = If you take one, take one of { $names }.
take_none = On the facts known today, there is no certification to recommend to a beginner.
or = {" "}or{" "}
contents = On this page
need = Do you need a certification at all?
need_none = Who needs none
need_consider = Who may want one
next = What to do next:
informs = What to know before you choose
choice = If you take one, take this
score = { $points } out of 100
for = Strong points
against = Weak points
costs = Cost
sitting = Next exam
firm = How firm is the order?
none_because = The tables below give the reason for each certification.
criteria = How we choose
criteria_lead = { $count ->
    [one] One question gives the points. What is unknown does not count as 0; it makes the range of the score wider.
   *[other] { $count } questions give the points. What is unknown does not count as 0; it makes the range of the score wider.
}
question = Question
share = Weight
why = Why
tables = All certifications
tables_lead = { $count ->
    [one] One certification. Each value is in plain words, with its date and the number of its source below it; the source’s own words are on the page of the certification. Where something is “unknown”, the reason is given.
   *[other] { $count } certifications by kind of work, best first. Each value is in plain words, with its date and the number of its source below it; the source’s own words are on the page of the certification. Where something is “unknown”, the reason is given.
}
on_top = This category comes on top of: { $titles }.
name = Certification
recommended = Recommended
unranked = no score
missing = unknown
undated = undated
no_school = no source names a school that offers a course for it
no_organiser = unknown (no source names it)
links = Apply, read more
no_links = no link
categories_alt = A chart of how the categories overlap. The tables below say the same.
ties = Who is connected to whom
ties_lead = Ties between the organisers, the companies that sell courses, and those that employ people or find them jobs. Only what sources report, each with its date.
ties_none = No source shows a tie.
ties_alt = A chart of the ties between organisations. The list below says the same.
ties_of = For:
groups = Organisations that share an owner, management or an address
group = together they organise { $organises } and offer courses for { $teaches }
ties_more = { $count ->
    [one] One tie
   *[other] All { $count } ties
}
questions = What to ask the school
summary = In short
summary_need = You do not need a certification to get the job. Think first about whether you need one.
summary_table = Why not one of the others: the reason is given below each name in the tables.
summary_ask = Before you sign up for a course, ask the school the questions above.
# Behind what it belongs to, in Markdown.
bracketed = {" "}({ $text })
sources = Sources

doubts-stale = old
doubts-disputed = disputed
doubts-inconsistent = inconsistent
