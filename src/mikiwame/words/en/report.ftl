### The form by which a reader tells that a figure is wrong, and the way to it.

way-figure = This figure is wrong
way-other = This is wrong
way-missing = Do you know? Tell us
title = Report “{ $field }” of { $name }
description = A form for telling us what is wrong on the page, what is right, and where it says so.
lead = Tell us what is right and where it says so. An editor checks it against the source, and lists under “Corrections” whether it was corrected, and why.
not_sent = Not sent yet.
unknown = No source says so
shown = What the page says now
which = Which value do you mean?
right = What is right
right_hint = For example: 8,800 yen including tax; pass rate 62.5%; ended in March 2026
where = Address of a page that says so (optional)
where_hint = An official page is the quickest to check.
note = Anything else (optional)
note_hint = Please leave out names and ways to contact you.
organiser = I speak for the organiser
organiser_hint = Once confirmed with the organiser, its explanation or reply is shown as its own word, unchanged.
hidden = Leave this field empty
privacy = No cookies are used. Your network address is not kept: it is only used to count reports per day, in a form that nobody can turn back, with a key that is thrown away every day.
send = Send
received = Received
received_description = The number of your report and what has become of it.
received_how = Keep the address of this page to see later what became of it.
number = Reference
state-open = An editor will check it.
state-accepted = It was checked and corrected.
state-refused = It was checked and not corrected. “Corrections” says why.
state-dismissed = It was not taken up: it is an advertisement, for example, or about something that the site does not show.
refused_empty = What is right is missing.
refused_long = This is too long. Use at most { $most } characters.
refused_characters = This has characters that cannot be used, such as control characters. Remove them.
refused_address = This is not a web address. Begin with https://.
refused_links = There are too many links. Write one address, in the field for it.
refused_hidden = A field that should be empty is not. Empty it and send again.
refused_fast = This was sent right after the form opened. Look it over and send again.
refused_old = The form was open for a long time. Look it over and send again.
refused_token = This form does not seem to have been opened on this site. Look it over and send again.
refused_fact = It is not clear which value you mean, or the page has changed since you opened the form. Choose again.
refused_sender = This is as many reports as one place can send in a day. Send it again tomorrow.
refused_day = This is as many reports as can be taken today. Send it again tomorrow.
refused_trouble = It could not be saved just now. Wait a little and send again.
letter =
    Certification: { $name }
    Field: { $field }
    Page: { $page }
    What is right:
    Page that says so:
