### Who stands behind whom: ties between organisations, and the groups that they make.

heading = { $market }  Ties between organisations  as of { $day }
none = No source shows a tie.
organisation = { $name }, { $form }
to = → { $name }
to_some = → { $name } ({ $count ->
    [one] { $count } certification
   *[other] { $count } certifications
})
groups = Organisations tied by running, owning or a shared address
group = { $names }: organises { $organises }, teaches for { $teaches } [{ $sources }]
no_group = No source shows such a tie.

## sentences: a tie as a clause

sentences-runs = { $one } runs { $other }
sentences-owns = { $one } owns { $other }
sentences-founded = { $one } founded { $other }
sentences-shares_address = { $one } and { $other } publish the same address
sentences-teaches_for = { $one } teaches for the exams of { $other }
sentences-requires_course = the exam of { $one } requires a course of { $other }
sentences-places_for = { $one } employs or places those who pass with { $other }
sentences-cash_back = { $one } refunds fees for a job with { $other }
