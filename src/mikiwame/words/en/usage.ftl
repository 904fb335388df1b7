### What is told where a command was typed wrongly: how it is used, where to read more, and the fault.

how = Usage: { $usage }
more = Try `{ $command }` for help.
at_fault = Error: { $fault }

no_option = There is no option "{ $text }".
no_option_like = There is no option "{ $text }". Did you mean { $near }?
no_command = There is no command "{ $text }".
no_command_like = There is no command "{ $text }". Did you mean { $near }?
no_command_named = Name a command.
missing = { $name } is missing.
value_missing = { $option } needs a value after it.
value_unwanted = { $option } takes no value. Leave out the "=" and what follows it.
extra = There is too much here: "{ $arguments }". Put words with spaces into quotes.
