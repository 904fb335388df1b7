### What every command may say, whatever it is asked.

no_address = （URLなし）
day_to_come = { $day }はまだ来ていない日です。いま知られている事実で答えます。
read_as = 「{ $asked }」を「{ $name }」（{ $slug }）と読みました。ほかの似た名前は「mikiwame names { $asked }」で見られます。
label = { $slug }（{ $label }）

watch_shown = いまの内容を表示しています。
watch_faulty = 編集に誤りがあるため、直前の正しい内容のままにしています：
no_question = この行は、文字列 "field" と "raw" のある JSON オブジェクトではありません。直してください。
