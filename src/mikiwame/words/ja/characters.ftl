### Characters that look like others, as a message names them.

name-tab = タブ
name-full_width_space = 全角スペース
name-no_break_space = ノーブレークスペース
name-zero_width_space = ゼロ幅スペース
name-byte_order_mark = バイト順マークBOM
name-line_separator = 行区切り文字
name-paragraph_separator = 段落区切り文字
name-next_line_control = 改行制御文字NEL
name-carriage_return = 復帰文字CR
name-nul = NUL文字
name-full_width_colon = 全角コロン
name-full_width_hyphen = 全角ハイフン
name-minus_sign = マイナス記号
name-long_vowel_mark = 長音符

shown = 「{ $character }」（{ $name }、{ $code }）
hidden = { $name }（{ $code }）
unnamed = 「{ $character }」（{ $code }）
control = 制御文字 { $code }
