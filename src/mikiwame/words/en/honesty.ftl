### Why a page may not stand: it hides who pays, or boasts without grounds.

no_rel = The paid link to "{ $to }" has no rel="{ $missing }". Type it as `kind: paid`.
no_label = The paid link to "{ $to }" has no label { $label } beside it. Write it right before the link.
late_label = This page has a paid link, and its first screen does not say { $label }. Say it below the heading.
boast = "{ $text }" stands here without its grounds. Cite a source in the same element, or leave it out.
status = This address of the site gives status { $status }. It is a bug.
