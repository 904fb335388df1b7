### Why a certification has its points.

facts = { $facts }
withheld = { $field }: the organiser does not publish it
not_applicable = { $field }: { $because }
unknown = { $field }: unknown ({ $because })
monthly = { $field }: “{ $text }”, so the total is unknown
printed = { $field }: “{ $text }”
openness = { $field }: { $openness }
inapplicable = not applicable ({ $reason }; its weight goes to the other criteria)
only = this criterion is only for { $titles }

organised = organised by { $name } ({ $form })
business = { $name } itself runs courses or a staffing business
no_ties = no tie to a school or staffing company was found
tie-runs = { $one } runs { $other }
tie-owns = { $one } owns { $other }
tie-teaches_for = { $one } runs courses for it
tie-teaches_for-elsewhere = { $one } runs courses for another certification of the same organiser
tie-places_for = { $one } hires or places those who pass
tie-places_for-elsewhere = { $one } hires or places those who pass another certification of the same organiser
