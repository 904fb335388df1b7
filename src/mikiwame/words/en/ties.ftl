### Who stands behind whom: ties between organisations, and the groups that they make.

heading = { $market }: ties between organisations, as of { $day }
none = No source shows a tie.
organisation = { $name }, { $form }
to = → { $name }
to_some = → { $name } ({ $count ->
    [one] { $count } certification
   *[other] { $count } certifications
})
groups = Organisations linked by management, ownership or address
group = { $names }: together they organise { $organises } and offer courses for { $teaches } [{ $sources }]
no_group = No source shows such a tie.

## sentences: a tie as a clause

sentences-runs = { $one } runs { $other }
sentences-owns = { $one } owns { $other }
sentences-founded = { $one } founded { $other }
sentences-member_of = { $one } belongs to { $other }
sentences-shares_address = { $one } and { $other } publish the same address
sentences-teaches_for = { $one } offers courses for exams of { $other }
sentences-requires_course = { $one } requires a course from { $other }
sentences-places_for = { $one } employs or places people certified by { $other }
sentences-cash_back = { $one } refunds fees for a job through { $other }
