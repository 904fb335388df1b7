### What a reviewer's stars say of weights.

unexplained = { $reasons }
collision-higher = Rated above “{ $name }” ({ $stars }), but { $compared }{ $doubt }.
collision-lower = Rated below “{ $name }” ({ $stars }), but { $compared }{ $doubt }.
stars = { $number ->
    [1] 1 star
   *[other] { $number } stars
}
doubt = {" "}(the middle is taken for { $criteria }, unknown or a range)
and_more = { $criteria } and others
higher-none = it is better by no criterion
higher-alone = it is better on { $criteria } only, and weighing that more would not fit the other stars
higher-both = it is better on { $criteria } only, and worse on { $others }
lower-none = it is worse by no criterion
lower-alone = it is worse on { $criteria } only, and weighing that more would not fit the other stars
lower-both = it is worse on { $criteria } only, and better on { $others }
order-unlike = { $count ->
    [1] This order is not
   *[other] These orders are not
} that of the stars even at the closest weights that fit the remaining stars.
order-turned = { $count ->
    [1] This order is
   *[other] These orders are
} reversed at any weights that fit the remaining stars.
order-level = { $count ->
    [1] The two are
   *[other] They are
} level at any weights that fit the remaining stars.
order-lost = { $count ->
    [1] This order is
   *[other] These orders are
} never that of the stars at any weights that fit the remaining stars.
instead = Setting aside the stars of another certification instead would also do.

## The verdict

leaning = This reviewer seems to weigh { $said } than usual.
leaning_none = These stars do not show that this reviewer weighs anything otherwise than usual.
heavier = { $names } more
lighter = { $names } less
agreement = We compared certifications two by two and counted how often more stars go with a higher score: 1 means always, a number near 0 as often as not (Kendall’s tau). It is { $found } at the weights that fit best and { $declared } at the usual weights. As some stars are tied, it can be { $limit } at most.
no_tau = undefined
width-narrow = The weights are fairly narrowed down. At the widest, { $ranges } fits almost as well.
width-wide = These stars cannot tell what the reviewer weighed and how much: { $ranges } fits almost as well.
range = a weight of “{ $short }” anywhere from { $low } to { $high }
all_explained = Some weights fit the order of all stars. There are no unexplained stars.
fewest = Taking the middle of unknown values and of ranges, the stars of at least { $count } must be set aside before any weights explain the rest.
fewest_some = Taking the middle of unknown values and of ranges, the stars of at least { $count } must be set aside before any weights explain the rest. { $needed } of them must go whatever the choice.
not_fewest = Taking the middle of unknown values and of ranges, setting aside the stars of { $count } explains the rest, but whether fewer would do has not been shown (at least { $least } must go).
depends = Depending on the values of unknown facts and of ranges, all of them may be explained.
whatever = Whatever the unknown facts are, at least { $least } must be set aside.
limits = A reviewer’s stars are one person’s opinion; no score or weight here uses them.

## On a terminal

heading = { $reviewer }: the weights that best fit { $count } ratings, with the facts as of { $day }
column-criterion = Criterion
column-weight = Best fit
column-width = Range
column-nearly = Near fit
column-declared = Usual
span = { $low }–{ $high }
legend = Range: the weights that fit equally well. Near fit: the weights at which the total error is at most 5% larger.
aside-fewest = Stars that cannot all be explained (one way to set aside the fewest)
aside-one = Stars that cannot all be explained (one way to set some aside)
