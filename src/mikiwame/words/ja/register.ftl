### `mikiwame register`: what was read of a nation's register.

reading = 登録簿を読んでいます
sheets = { $register }、{ $status ->
    [active] 有効
    [inactive] 無効
   *[none] 状態の記載なし
}: { $count }件
organisations = 機関: { $count }
ties = { $tie ->
    [certifies] 認定する機関
    [trains] 講習を行える機関
   *[examines] 試験を行える機関
}、{ $state ->
    [active] 有効
    [inactive] 無効
    [withdrawn] 認可取消
   *[none] 状態の記載なし
}: のべ{ $count }
successions = 新旧の資格のつながり: { $count }件
accounted = 要素{ $elements }個のうち{ $read }個を読み取りました
complaints = { $count ->
    [0] 指摘はありません
   *[other] 指摘{ $count }件(上に{ $shown }件を表示)、除いた票{ $left }件
}
written = 表を{ $folder }に書き込みました
