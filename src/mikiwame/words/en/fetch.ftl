### What `mikiwame fetch` says of each address and at its end.

outcome-new = kept for the first time
outcome-changed = changed and kept
outcome-unchanged = as it was
outcome-fresh = not asked for: what is kept is still good
outcome-gone = gone
outcome-elsewhere = sends to another site
outcome-refused = not asked for
outcome-unreadable = can't be kept
outcome-busy = busy
outcome-unreachable = not reached

line = { $source }: { $outcome }
line_because = { $source }: { $outcome }. { $because }
asking = Asking for pages
summary = { $count ->
    [one] { $count } page asked for: { $outcomes }.
   *[other] { $count } pages asked for: { $outcomes }.
}
summary_part = { $count } { $outcome }
kept_in = Kept in { $folder }.
pruned = { $count ->
    [one] { $count } old file was deleted.
   *[other] { $count } old files were deleted.
}
no_addresses = { $count ->
    [one] { $count } source has no address and can't be asked for.
   *[other] { $count } sources have no address and can't be asked for.
}
nothing = No source has an address, so there is nothing to ask for.

busy = { $host } wants to be left alone for { $seconds } s. Try again later.
stays_busy = The site answered "busy" (status { $status }) { $count } times. Try again later.
too_slow = The answer was not whole after { $seconds } s.
no_such_host = No address is known for { $host }.
private = { $host } leads into a private network ({ $address }). Use --allow-private if that is meant.
too_large = The page is larger than { $bytes } bytes. Use --largest to allow more.
broken_coding = The compressed page is damaged.
unknown_coding = The page is compressed in a way that was not asked for ({ $coding }).
no_connection = No connection to { $host } ({ $because }).
broken_answer = The server's answer is no HTTP, or ended too early ({ $because }).
robots = The robots.txt of { $site } does not let programs read this page.
robots_unreachable = The robots.txt of { $site } can't be had (status { $status }), so nothing of the site may be read now.
elsewhere = The page sends to another site: { $location }. If it has moved there, change the address in the source.
unencrypted = The page sends to an address without encryption: { $location }.
redirects = The page sends on more than { $count } times.
no_address = "{ $address }" is no address of a page.
gone = The server says that there is no such page (status { $status }).
status = The server answered with status { $status }.
empty = The page is empty.
