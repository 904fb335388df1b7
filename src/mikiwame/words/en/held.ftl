### Why a published value waits for an editor to confirm it, by the rule that found it.

day-out-of-time = its day is before 1950, or further ahead than anybody announces
year-out-of-time = it is of a year that the page cannot know, or before 1950
date-out-of-time = it names a sitting before 1950, or more than two years after the page was read
impossible-rate = a rate lies between 0 and 100%
passers-over-examinees = of its row or year more people would pass than sit ({ $others })
rate-misfits-row = its row makes another rate of it, or of the rate beside it ({ $others })
free-beside-priced = others name a price for the same ({ $others })
jump = it is more than three times from what the others give ({ $others })
outvoted = at least twice as many voices say otherwise
unlike-other-labels = it is more than three times from what the other labels have ({ $others })
outside-market = one voice alone gives it, and it is more than three times outside the market ({ $others })
