### Several markets side by side: the front door of a site that has more than one, and `mikiwame markets`.

title = Certifications by field
description = Each field's certifications compared by published facts, with a plain answer when you need none.
lead = Choose the field that you want to know about.
heading = Fields
holds = { $certifications ->
    [one] { $certifications } certification
   *[other] { $certifications } certifications
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
recommended = To look at first: { $names }
none_recommended = none qualifies for a recommendation
newest = sources read up to { $day }
enter = See { $market }
shared = Organisations in several fields
shared_lead = Sources name these organisations in more than one field. Names that are merely alike are not counted.
organisation = { $name }
held = “{ $name }” ({ $market })
default = * used where --market is not given
column-market = Name
column-title = Field
column-holds = Holds
column-recommended = Recommended
other_markets = Other fields
missing = There is no page at this address
in_market = ■ { $market }
