"""Finds the one statement of a longer text that is about its field, where the rest of it is about something else.

A page says ``事務局に願書と受験料5000円を支払います`` or puts a sentence on its seats behind one on its days. The words
that no list knows can change nothing there: the figure stands right at the field's own word, or in another sentence.
What could change it is a small class: who or what it is of, a case, an exception, a comparison, another time, a doubt.
"""

from collections.abc import Iterator
from typing import Final

from mikiwame.notation.calendar import YEAR
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART
from mikiwame.notation.numbers import NUMBER
from mikiwame.notation.printed_names import OWN_WORD
from mikiwame.vocabulary import patterns as re

_HEDGE: Final = "(?:約|およそ|おおよそ|だいたい)?\\s?"
_BEHIND: Final = "(?:程度|前後|くらい|ぐらい|ほど|以上|以下|強|弱|台)?"
_FIGURES: Final = {
    "exam_fee": f"(?:¥\\s?{NUMBER}|{NUMBER}円)",
    "course_cost": f"(?:¥\\s?{NUMBER}|{NUMBER}円)",
    "pass_rate": f"{NUMBER}(?:%?~{NUMBER})?%",
    "duration": f"(?:{NUMBER}時間(?:{NUMBER}分|半)?|{NUMBER}分)",
}
_TAX: Final = "(?:\\s?\\((?:税込み?|税抜き?|税別|非課税|消費税込み?)\\))?"
_FIGURE: Final = {field: re.compile(figure) for field, figure in _FIGURES.items()}
_BOUND: Final = {
    field: re.compile(
        f"(?P<own>{OWN_WORD[field].pattern})(?:は|が|として|:)?、?\\s?(?P<figure>{_HEDGE}{figure}{_BEHIND}{_TAX})"
        "(?=です|でした|となって|となり|になり|になって|である|だっ?た?[。、]|を(?:お?支払|お?納|払|添え)|が(?:必要"
        "|かか)|で(?:す|、|あり)|[。、)\\s]|$"
        "|と(?:なって|比較的|かなり|非常に|とても|高|低|安))"
    )
    for field, figure in _FIGURES.items()
}
_TURNS: Final = (
    "廃止|中止|参考|当初|最[高低安大小多少も]|唯一|前年|来年|今年|昔|公式|未確認|確認|種別|コース|クラス|レベル|部門"
    "|区分|[科課]目|分野|種目|級|種|諸説|説|割引|割り引|[0-9]割|引き|旧"
    "|新(?:料金|制度)|以前|昨年|前回|去年|今回|改[定訂正]|変更|値上|値下|予定|場合|なら|れば|たら|とき|時(?:は|に)"
    "|以外|除[くき]|のみ"
    "|だけ|限[りらる定]|ただし|但し|免除|追加|再(?!生|利用)|仮|一部|もし|例えば|例|比べ|比較|より(?!良)|差|返|無料"
    "|半額|キャンペーン|会員|学生|学割|団体|個人"
    "|他の|ほかの|別の|別途|似た|類似|海外|平均|推定|想定|予想|目標|目指|かつて|当時|合計|総額|込み|含|足切|基準"
    "|でも|保証|実績|サイト|混同|うわさ|噂|らしい"
    "|思[いうっ]|感じ|ません|ない|なく|なし|不要|[?？]|か。|友人|弊社|当社|本校|当校|当講座|スクール|受講生|講座生"
    "|模試|ライバル|同じ|同様|共通|各|それぞれ|ずつ"
    "|または|又は|もしくは|あるいは|いずれ|どちら|一方|異な|違|次第|によって|により|可能性|はず|かもしれ|でしょう"
    "|希望|高校|大学|社会人|初心者|経験者|方は|人は|者は"
)
_SCOPES: Final = re.compile(f"{GRADE}|{PART}|{AUDIENCE}|{MODE}")
_TURN: Final = re.compile(_TURNS)
_OF_NAMES: Final = re.compile(
    "unreadable\\.(?:residue-(?:stranger|before|behind|clause)|account-(?:other|turn)|fee-total)"
)


# What stands before the word must be a clause of its own, not a name of which the figure is.
_RUNS: Final = re.compile("[をにが][^、。]|[をに]、|[いきしちりえけせてねべめれ]、")
_JOINED: Final = re.compile("(?:[、。と(]|及び|および|[にで])\\s?$")


def find_bound_figure(field: str, text: str, refused: str) -> str | None:
    """``事務局に受験料5000円を支払います``: the field's own word with the one figure right at it, or None.

    :param refused: the code of the reason for which the whole of the normalised text was refused.
    """
    if field not in _BOUND or not _OF_NAMES.fullmatch(refused) or len(_FIGURE[field].findall(text)) != 1:
        return None
    bound = _BOUND[field].search(text)
    if not bound:
        return None
    rest = f"{text[: bound.start()]} {text[bound.end() :]}"
    before, behind = text[: bound.start()], text[bound.end() :].lstrip(" )")
    if re.search("[|※(]", behind):
        return None
    if before and not (_RUNS.search(before) and _JOINED.search(before)):
        return None
    if _TURN.search(rest) or _SCOPES.search(rest) or YEAR.search(rest) or re.search("[0-9]年", rest):
        return None
    return f"{bound['own']}は{bound['figure']}"


_UNITS: Final = {
    "exam_fee": "円|¥",
    "course_cost": "円|¥",
    "extra_fee": "円|¥",
    "subscription": "円|¥",
    "pass_rate": "%|割",
    "examinees": "人|名",
    "passers": "人|名",
    "duration": "分|時間",
    "schedule": "月|年|日(?!本)|週|回|随時|通年|いつでも|曜",
    "venue": (
        "会場|か所|都道府県|全国|自宅|在宅|オンライン|[都道府県市]|東京|大阪|名古屋|福岡|札幌|仙台|広島|京都|神戸"
        "|横浜|センター|場所|試験地"
    ),
}
_HELD: Final = {field: re.compile(unit) for field, unit in _UNITS.items()}
_TURNS_WHOLE: Final = re.compile(
    "割引|旧|以前|昨年|前回|改[定訂正]|変更|値上|値下|場合|なら|以外|除[くき]|のみ|だけ|限[りらる定]|ただし|但し"
    "|免除|追加|一部|もし|例えば|返|無料|それ|これ|上記|この|その"
    "|他の|別途|含|異な|違|中止|延期|未定|とは限|ではな|ません|ない|[?？]|または|又は|いずれ|どちら|廃止|終了|休止|当時"
)
_PREDICATE: Final = re.compile("(?:です|ます|ました|でした|ください|[うくすつぬむる])。?\\s?$")
_SENTENCES: Final = re.compile("(?<=。)|(?=※)")


def drop_other_sentences(field: str, text: str) -> str | None:
    """The sentences of a normalised text that hold a figure of the field; None where the others may say more of it."""
    said = [one for one in _SENTENCES.split(text) if one.strip()]
    kept = [one for one in said if field in _HELD and _HELD[field].search(one)]
    others = [one for one in said if one not in kept]
    if not kept or not others or not all(map(_PREDICATE.search, others)):
        return None
    if any(_TURNS_WHOLE.search(one) or _SCOPES.search(one) for one in others):
        return None
    return "".join(kept)


def split_sentences(field: str, text: str) -> Iterator[str]:
    """The sentences of a normalised text of which each holds a figure of the field."""
    said = [one.strip() for one in _SENTENCES.split(text) if one.strip()]
    if len(said) > 1 and field in _HELD and all(map(_HELD[field].search, said)):
        yield from said
