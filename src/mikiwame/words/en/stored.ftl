### Why readers' reports cannot be kept, found or settled, and what to do about it.

no_libraries = Readers' reports need more libraries. Install them: pip install "mikiwame[reports]".
failed = The database of the reports failed: { $because }. Try again; if it is damaged, restore a backup into a new one.
unreachable = { $because }. Check the address and the database.
no_address = The address of the reports is no address of a database. Write it like sqlite:///reports.db or postgresql://user@host/name.
other_database = Reports are not kept in { $name }. Write the address like sqlite:///reports.db or postgresql://user@host/name.
no_file_named = The address of the reports names no file, so that nothing would be kept. Write it like sqlite:///reports.db or postgresql://user@host/name.
no_such_file = There is no such file. Check --reports.
cannot_be_opened = Cannot be opened for the reports: { $because }. Check the folder.
other_tables = The database holds other tables ({ $names }). Give the reports one of their own.
other_revision = The tables of the reports are of revision "{ $revision }", and this program wants "{ $wanted }". Back them up, then run mikiwame reports upgrade.
not_empty = The database has reports already. A backup is restored into an empty one.
empty_backup = The file is empty. Take another backup.
no_backup = The file is damaged or no backup of reports. Take another one.
other_backup = The backup is of revision "{ $revision }", and this program wants "{ $wanted }". Restore it with the version of Mikiwame that wrote it, then upgrade.
backup_not_taken = The database does not take the backup: { $because }. Check the database.
no_report = There is no report "{ $reference }". mikiwame reports list shows all that wait.
no_report_at_all = There is no report "{ $reference }". mikiwame reports list --state all shows every one.
has_entry = { $reference } has an entry in { $file }. Change that by hand, or accept or refuse it.
because_for_editors = --because is empty. Say why, for other editors.
because_without_report = --because is empty. Say why; do not repeat what the report said.
other_market = The report is of the market "{ $market }", and { $folder } is another one. Name its folder.
