### What every command may say, whatever it is asked.

no_address = (no URL)
day_to_come = { $day } has not come yet. The answer rests on what is known now.
read_as = Read "{ $asked }" as "{ $name }" ({ $slug }). To see similar names: mikiwame names { $asked }
label = { $slug } ({ $label })

watch_shown = Shown as it is now.
watch_faulty = The edit has faults; the last sound state stays:
no_question = This line is no JSON object with the texts "field" and "raw". Correct it.
