### Readers' reports, for the editor who settles them.

count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
waiting = { $count ->
    [one] { $count } report of a reader waits: mikiwame reports list
   *[other] { $count } reports of readers wait: mikiwame reports list
}
number = Number
of = Which figure
shown = The page says
source = Source
right = What is right
where = A page that says so
note = Note
received = Received
state = State
because = Reason
unknown = unknown
state-open = not checked yet
state-accepted = corrected
state-refused = not corrected
state-dismissed = set aside
dismissed = { $number }: set aside; nothing of it is published
by_organiser = {" "}(from the organiser)
organiser = The sender claims to speak for the organiser. Ask the organiser whether that is so.
next = Use mikiwame reports show NUMBER to see one, and accept, refuse or dismiss to settle it.
written = { $number }: written into { $file }
still = { $name }: the catalogue still says “{ $text }”. Enter what is right into its source first (mikiwame desk, accept, or by hand), then accept the report.
backed_up = { $file }: { $count ->
    [one] { $count } report
   *[other] { $count } reports
} written
restored = { $file }: { $count ->
    [one] { $count } report
   *[other] { $count } reports
} restored
upgraded = Tables: { $before } → { $after }
erased = The report is erased. That something was erased stays on record, with the reason. Earlier backups still hold the report: take a new one and delete them.
erased_entry = The entry of { $number } in { $file } stays. To remove it, edit the file.
erased_line = { $day } { $because }
erased_none = No report was erased.
