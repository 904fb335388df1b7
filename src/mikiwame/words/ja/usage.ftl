### What is told where a command was typed wrongly: how it is used, where to read more, and the fault.

# $usage as the help shows it, such as: mikiwame facts [OPTIONS] NAME.
how = 使い方: { $usage }
# $command shows the help, which is in English.
more = 詳しくは `{ $command }`（英語）をご覧ください。
at_fault = エラー: { $fault }

no_option = 「{ $text }」というオプションはありません。
no_option_like = 「{ $text }」というオプションはありません。{ $near } のことでしょうか。
no_command = 「{ $text }」というコマンドはありません。
no_command_like = 「{ $text }」というコマンドはありません。{ $near } のことでしょうか。
no_command_named = コマンドの名前を書いてください。
# $name as the help shows it: NAME, --source.
missing = { $name } を指定してください。
value_missing = { $option } の後に値を書いてください。
value_unwanted = { $option } に値は付きません。「=」とその後を省いてください。
extra = 「{ $arguments }」が余分です。空白を含む言葉は引用符で囲んでください。
