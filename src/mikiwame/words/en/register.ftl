### `mikiwame register`: what was read of a nation's register.

reading = Reading the register
sheets = { $register }, { $status ->
    [active] active
    [inactive] inactive
   *[none] status not told
}: { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
ties = { $tie ->
    [certifies] certifies
    [trains] may train
   *[examines] may hold the exams
}, { $state ->
    [active] active
    [inactive] inactive
    [withdrawn] permission withdrawn
   *[none] state not told
}: { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
successions = { $count ->
    [one] { $count } link between an old and a new certification
   *[other] { $count } links between old and new certifications
}
accounted = { $read } of { $elements } elements read
complaints = { $count ->
    [0] no complaints
    [one] { $count } complaint, shown above
   *[other] { $count } complaints ({ $shown } shown above), { $left ->
        [0] no sheet left out
        [one] { $left } sheet left out
       *[other] { $left } sheets left out
    }
}
written = Tables written to { $folder }
