"""Accounts for what a reading says with a yes or a no: each has its word in the text, and each word its yes."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Terms


class _Sign(NamedTuple):
    """A word of the text, and whether the reading says what it means."""

    word: re.Pattern[str]
    # Any, since each asks the keys of its own kind of reading.
    is_said: Callable[[Any], bool]
    only_if_printed: bool = False
    """The word may mean nothing, but without it the reading cannot say so."""
    only_if_said: bool = False
    """Other words may say it too, but this one says nothing else."""


def _has_condition(*codes: str) -> Callable[[Any], bool]:
    return lambda reading: any(condition["code"] in codes for condition in reading["conditions"])


def _tells(key: str) -> Callable[[Any], bool]:
    return lambda reading: reading[key] is not None


_NO: Final = "ません|ない(?!と)|なし|無し|なく|不要|不可|禁止|いたしかね|致しかね|対象外|しま[いっ]"

_UNTAXED: Final = "(?:税抜|税別|\\+\\s?(?:消費)?税|税を?(?:含ま|別)|円別|本体)"
_WITHOUT_TAX: Final = re.compile(_UNTAXED)
# "3,300円(税抜3,000円)": one price printed in both ways says with tax what it is.
_WITHOUT_TAX_ONLY: Final = re.compile(f"^(?!.*税込).*?{_UNTAXED}")

_SIGNS: Final[dict[str, tuple[_Sign, ...]]] = {
    "money": (
        _Sign(
            re.compile("月額|月々|毎月|/月|か月|月あたり"),
            lambda reading: any(price["per"] == "month" for price in reading["amounts"]),
            only_if_printed=True,
        ),
        _Sign(_WITHOUT_TAX, lambda reading: bool(reading.get("tax")), only_if_printed=True),
        _Sign(_WITHOUT_TAX_ONLY, lambda reading: bool(reading.get("tax")), only_if_said=True),
    ),
    "schedule": (
        _Sign(
            re.compile(
                "随時|いつでも|通年|年中|毎日|通[じし]て(?![^。、]{0,12}[0-9]回)|常時|好きな|連日|ほぼ毎|平日(?!の?\\s?[0-9一二三])|期間内(?!に(?:実施|開催|行))"
            ),
            lambda reading: bool(reading.get("any_time")),
        ),
        _Sign(re.compile("第|最終|最後の|曜"), _tells("rule"), only_if_printed=True),
    ),
    "venue": (
        _Sign(
            re.compile("在宅|自宅|ネット|IBT|家(?=で)|お宅|リモート|インターネット|オンライン|好きな場所"),
            lambda reading: bool(reading["home"]),
            only_if_printed=True,
        ),
    ),
    "duration": (
        _Sign(
            re.compile("(?:なし|無し)\\([^()]*(?:のみ|だけ)\\)"),
            lambda reading: not reading["unlimited"],
            only_if_said=True,
        ),
        _Sign(
            re.compile("なし|無し|なく|制限|無制限|ません|ない|自由|設けて"),
            lambda reading: reading["unlimited"],
            only_if_printed=True,
        ),
    ),
    "refund": (
        _Sign(re.compile("不合格(?!でも)|合格(?:でき|し)な|落ち|受からな"), _has_condition("failed")),
        _Sign(re.compile("添削|課題|平均得点率"), _has_condition("corrections_done", "corrections_score")),
        _Sign(re.compile("[0-9]\\s?(?:日|か月|年|週)間?(?:以内|を過ぎ|の(?:全額)?返金保証)"), _tells("within")),
        _Sign(re.compile("全額|半額|(?<!得点率が)(?<!正答率が)[0-9]\\s?%(?!以上|未満)"), _tells("share")),
        _Sign(re.compile(f"{_NO}|かねます"), lambda reading: reading["offered"] is False, only_if_printed=True),
        _Sign(
            re.compile(
                "(?:返金|返還|(?<!教材を)(?<!テキストを)お返し|払い?戻し?)(?![^。]*(?:ない|ません|かね))[^。、]{0,10}?(?:され(?:ます|る)|し(?:ます|て(?:も?ら|くれ))|する(?!旨|も)"
                "|受けられ|もらえ)"
            ),
            _tells("offered"),
            only_if_said=True,
        ),
    ),
    "aid": (
        _Sign(re.compile("被保険者|雇用保険(?:に|を|の加入|料)"), _has_condition("insured")),
        _Sign(
            re.compile(
                "指定(?!(?:する|した|の)(?:口座|銀行|期[日限]|場所|様式))|対象(?:の|と)?(?:なる|なって)?(?:いる)?(?:講座|教育)"
            ),
            _has_condition("designated"),
        ),
        _Sign(
            re.compile(
                "修了|(?:講座|コース|訓練|課程|受講)(?:を|が)?(?:すべて|全て)?終了|修め(?:る|た|れば)|(?<!手続きを)(?<!申請を)(?<!支払いを)(?<!込みを)(?<!出し)終え(?:る|た|て|れば)|やり遂げ|最後まで(?:受|学)"
            ),
            _has_condition("finished"),
        ),
        _Sign(re.compile("[0-9]\\s?[%割]|半額|全額"), _tells("share"), only_if_printed=True),
        _Sign(re.compile("(?:上限|最大|限度)[^0-9%]{0,10}[0-9.,]+\\s?万?円|円(?:を|が)?(?:上限|限度)"), _tells("cap")),
    ),
    "support": (
        _Sign(re.compile("質問|相談|問い合わせ"), _tells("questions")),
        _Sign(re.compile("添削"), _tells("corrections")),
        _Sign(re.compile("就職|就業|転職|斡旋|求人"), _tells("placement")),
    ),
    "materials": (
        _Sign(
            re.compile("公式|公認|協会(?:発行|編|監修)|指定|専用の?(?:テキスト|教材|過去問|問題集)"),
            lambda reading: reading["official"] is not None,
        ),
        _Sign(
            re.compile(
                "販売(?!士)|購入|ショップ|市販|書店(?!\\))|売[りっら]|注文|発売中|買[えういっ]|店頭|通販|取り寄せ|お求め|本屋"
            ),
            _tells("on_sale"),
        ),
    ),
    "result": (
        _Sign(
            re.compile("即(?!位)|画面|終了時|終えると|その場|当日|すぐ|終了後|直後|同時"),
            lambda reading: bool(reading["at_once"]),
            only_if_printed=True,
        ),
        _Sign(
            re.compile("即[時日座]|その場|当日|直後"),
            lambda reading: bool(reading["at_once"]),
            only_if_said=True,
        ),
    ),
    "upkeep": (
        _Sign(
            re.compile(f"{_NO}|永[久年]|終身|一生|生涯"),
            lambda reading: reading["renewal"] is False,
            only_if_printed=True,
        ),
    ),
    "open_book": (_Sign(re.compile(_NO), lambda reading: reading["allowed"] == "no", only_if_printed=True),),
    "proctored": (_Sign(re.compile(_NO), lambda reading: reading["proctored"] is False, only_if_printed=True),),
}


def find_unsaid(text: str, reading: Reading | Terms) -> str | None:
    """Give a word of a normalised text that its reading doesn't say, ``~`` where the reading has none, or None."""
    for sign in _SIGNS.get(reading["kind"], ()):
        found = sign.word.search(text)
        said = sign.is_said(reading)
        if said and not found and not sign.only_if_said:
            return "~"
        if found and not said and not sign.only_if_printed:
            return found.group()
    return None
