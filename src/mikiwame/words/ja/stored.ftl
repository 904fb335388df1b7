### Why readers' reports cannot be kept, found or settled, and what to do about it.

no_libraries = 読者からの報告を受け取るには、ライブラリを追加してください: pip install "mikiwame[reports]"。
failed = 報告のデータベースでエラーが起きました（{ $because }）。もう一度実行してください。壊れているときは、バックアップを新しいデータベースに戻してください。
unreachable = つながりません（{ $because }）。アドレスとデータベースを確かめてください。
no_address = 報告のアドレスが、データベースのアドレスではありません。sqlite:///reports.db や postgresql://user@host/name のように書いてください。
other_database = 報告は { $name } には保存できません。アドレスは sqlite:///reports.db や postgresql://user@host/name のように書いてください。
no_file_named = 報告のアドレスにファイル名がなく、何も残りません。sqlite:///reports.db や postgresql://user@host/name のように書いてください。
no_such_file = このファイルがありません。--reports を確かめてください。
cannot_be_opened = 報告のために開けません（{ $because }）。フォルダを確かめてください。
other_tables = データベースにほかの表（{ $names }）があります。報告専用のデータベースにしてください。
other_revision = 報告の表の版は「{ $revision }」で、このプログラムに要るのは「{ $wanted }」です。バックアップを取ってから mikiwame reports upgrade を実行してください。
not_empty = データベースにはもう報告があります。バックアップは空のデータベースに戻してください。
empty_backup = ファイルが空です。別のバックアップを使ってください。
no_backup = ファイルが壊れているか、報告のバックアップではありません。別のものを使ってください。
other_backup = バックアップの版は「{ $revision }」で、このプログラムに要るのは「{ $wanted }」です。書き出した版の Mikiwame で戻してから、更新してください。
backup_not_taken = データベースにバックアップを戻せません（{ $because }）。データベースを確かめてください。
no_report = 「{ $reference }」という報告はありません。待っている報告は mikiwame reports list で見られます。
no_report_at_all = 「{ $reference }」という報告はありません。すべての報告は mikiwame reports list --state all で見られます。
has_entry = { $reference } は { $file } に書かれています。手で直すか、採用または却下してください。
because_for_editors = --because が空です。ほかの編集者のために理由を書いてください。
because_without_report = --because が空です。報告の内容は書かず、理由だけを書いてください。
other_market = この報告は市場「{ $market }」のもので、{ $folder } は別の市場です。その市場のフォルダを指定してください。
