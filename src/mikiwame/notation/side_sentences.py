"""Takes out of a text on terms whole sentences that state another matter, so that the value's own is read alone.

What goes is told by grammar: a sentence that advises, judges, says what somebody or something is for, and has neither a
figure, nor a word of the field, nor one that limits what the others say. The rest is read by all that is asked of a
text, as if the sentence weren't there.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_OWN: Final = {
    "exam_content": re.compile(
        "問|題|択|[肢者]枝|選択|マーク|記述|論述|論文|穴埋|空欄|入力|○|正誤|面接|口述|学科|実技|筆記|[一二三]次|前半|後半|出題|形式|方式|科目|分野"
    ),
    "passing_mark": re.compile("点|割|パーセント|%|合格|正解|正答|得点|足切|基準|満点|科目|分野|領域|課題"),
    "study_time": re.compile("時間|か月|期間|週|日|年|独学|通信|通学|初学|初心|経験|最短|短期"),
    "open_book": re.compile("持|参照|テキスト|教材|資料|ノート|見|禁止|電卓|使用|書|辞|可|不|許"),
    "mode": re.compile("会場|在宅|自宅|オンライン|ネット|CBT|IBT|PBT|方式|受[験検](?:方法|でき|可)|集合|団体"),
    "proctored": re.compile("監|カメラ|録画|記録|会場|オンライン|ネット|在宅|自宅|不正|見張|試験官"),
}
_LIMITS: Final = re.compile(
    "[0-9一二三四五六七八九十](?![部般定緒])|ただし|但し|場合|除|のみ|だけ|限|以外|変更|予定|免除|いずれ|または|又は|もしくは|うち|改定|改正|廃止|従来|以前|以降|今後|今年|来年|昨年|過去|当時|例外|例え|例で"
    "|実際|多い|少な|もっと|他[校社の]|異な|違[いう]|変わ|条件|必要|不合格|原則|基本|通常|通例|傾向|別|旧|新|級|段位|種|コース|プラン|会員|年度|可能性|目安|程度|ほか|よ[りる]|まで|から(?=[、。])|ない|ません|ず[、に]|か。|[?？]|噂|らし|そうで|だろ|でしょ|思|かも"
)
_SENTENCE: Final = re.compile("(?:[^。()]|\\([^()]*\\))+(?:。|$)")
_CLOSES: Final = re.compile(
    # Advice and invitations.
    "(?:ましょう|ください|下さい|(?:お|ご)?(?:すすめ|勧め|薦め)(?:です|します|いたします)?|と(?:よい|良い|いい|安心)です"
    # What one may make of it.
    "|(?:人気|有名|魅力|メリット|特徴|ポイント|安心|有利|有効|最適|便利|手軽|身近|重要|大切|簡単|容易|難関|おなじみ)(?:が(?:あり|高い)|の(?:資格|検定|試験))?(?:です|ます|でもあります)"
    "|(?:やす|難し|易し|優し|高|低|広|嬉し|うれし|楽し|心強)い(?:です|資格です|試験です|検定です|と言えます|といえます)|(?:と言|とい)えます"
    # What it is, what for, by whom.
    "|(?:資格|検定|試験|協会|団体|制度|財団|法人|機関|学校|スクール|仕事|職種|知識|能力|技能|力)です"
    "|(?:実施|主催|運営|開催|認定|後援|推奨|証明|活用|評価|注目|対象と|目的と)(?:し|され)て(?:い|おり)ます|役立ちます|役立てられます|活か(?:せ|し)ます|目指せます|(?:身に|身につ)?[つ付]けられます|(?:学べ|学び|学習でき|挑戦でき|取得でき|確認でき|証明でき)ます)。?\\s?$"
)


def drop_side_sentences(field: str, text: str) -> str:
    """Give a normalised text without the sentences that say nothing of ``field``, or as it is."""
    own = _OWN.get(field)
    if own is None or "。" not in text:
        return text
    sentences = _SENTENCE.findall(text)
    kept = [one for one in sentences if not _is_aside(one, own)]
    return "".join(kept).strip() if kept and len(kept) < len(sentences) else text


def _is_aside(sentence: str, own: re.Pattern[str]) -> bool:
    return bool(_CLOSES.search(sentence)) and not own.search(sentence) and not _LIMITS.search(sentence)
