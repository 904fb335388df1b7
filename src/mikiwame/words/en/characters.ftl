### Characters that look like others, as a message names them.

name-tab = tab
name-full_width_space = full-width space
name-no_break_space = no-break space
name-zero_width_space = zero-width space
name-byte_order_mark = byte order mark
name-line_separator = line separator
name-paragraph_separator = paragraph separator
name-next_line_control = next-line control
name-carriage_return = carriage return
name-nul = NUL
name-full_width_colon = full-width colon
name-full_width_hyphen = full-width hyphen
name-minus_sign = minus sign
name-long_vowel_mark = katakana long-vowel mark

shown = "{ $character }" ({ $name }, { $code })
hidden = { $name } ({ $code })
unnamed = "{ $character }" ({ $code })
control = character { $code }
