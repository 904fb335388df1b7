title = { $market }: needed? Which one?
description = { $market }: whether you need one at all and, if so, which, answered from published facts alone. Every figure has its date and source.
cost = Cost
firm = How sure is this answer?
firm_between = {" "}Which of the two comes first: “{ $word }”.
firm_next = {" "}Whether they stay above the next one, { $name }: “{ $word }”.
firm_words = What these words mean
you_asked = What about you? { $question }
asked = Good to know first
asked_all = All the questions that people ask
check = {" "}Before you apply, check the official guide.
ask = {" "}Before you apply, ask the organiser.
day = Facts of { $day }.
days = Facts of { $first } to { $last }.
which = Which of the two?
which_all = Compare the two side by side
asks = Ask a school before you pay
official = Official guide
details = Details
more = Why this answer
you_note = { $count ->
    [one] One question.
   *[other] { $count } questions.
} Nothing you say is stored.
rejected = Why not the others
kinds = By kind of work
compare = Compare every certification
answer = The answer
or = {" "}or{" "}
tied = The certifications that qualify have the same score, so we cannot choose between them.
nothing = On the facts known today, there is no certification we can recommend.
as_of = As of { $day }.
firm_how = {" "}We recalculated { $draws } times, varying what matters to you and every value that is still unknown.
firm_share = How often { $name } stayed in the top { $places }
cards = What we recommend
take = If you take one, take { $names }{ $count ->
    [1] .
    [2] {""}: one of the two is enough.
   *[other] {""}: one of them is enough.
}
