"""Leaves out of a text on one price the other prices that it names beside it, each by its own name.

``受講料7,300円、受験料7,000円、登録料3,400円`` says what each is for, so that the price of the field is the one
with the field's own name. What has no name of its own stays, and so does all where the field's own name has no figure.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_FIGURE: Final = "\\s?(?:は|が|:|として)?\\s?約?[0-9][0-9,]*(?:万[0-9,]*|千)?円(?:\\s?\\([^()]*\\))?"
_EXAM: Final = "(?:試験|資格|認定|資格取得試験)?(?:受[験検](?:手数)?料|検定(?:手数)?料|試験(?:手数)?料|受[験検]費用?)"
_COURSE: Final = "(?:受講(?:料|費用?)|講座(?:料|費用|受講料)|講習(?:料|費)|授業料|学費)"
_OTHERS: Final = (
    "(?:資格|認定|合格後|合格者|新規)?の?(?:認定)?(?:登録(?:手数)?料"
    "|登録費|認定料|認定証発行料|証書発行料|免許申請料|年会費|入会金"
    "|入学金|更新料)"
)
_OWN: Final = {"exam_fee": _EXAM, "course_cost": _COURSE}
_OTHER: Final = {"exam_fee": _COURSE, "course_cost": _EXAM}
_HEAD: Final = "(?:(?<=[、。\\s)円])|^)"

# "新規受験申請:660円(税込)(システム利用料)": what the fee is called, where its own name is what it is paid for.
_NAMED_BEHIND: Final = re.compile(
    "(?<=[円)])\\s?\\((?:システム利用料|事務手数料|CBT利用料|払込手数料"
    "|送料)(?:[、・](?:システム利用料|事務手数料|CBT利用料|払込手数料"
    "|送料))*\\)"
)
# "また、受験の手引きに600円が別途かかります"
_ASKED_FOR: Final = re.compile(
    "(?:^|(?<=。))(?:また|なお|ほかに|他に|別に)?、?(?P<what>[^、。()0-9]{2,16}?)(?:\\([^()]*\\))?に(?:は)?(?"
    ":別途)?、?(?P<price>[0-9][0-9,]*円)(?:が|の費用が)?、?(?:別途)?、?(?:かかります"
    "|かかる|必要です|必要となります|必要になります)(?:。|$)"
)


# "郵送で申込みする場合は書店で願書(税込み550円)を購入します", "申込用紙(1部600円)を購入し": what is bought.
_BOUGHT: Final = re.compile(
    "^(?:(?P<case>[^。、()]{2,20}の?場合)(?:は|には)、?)?(?:[^。、()]{1,12}で)?(?:所定の"
    "|専用の)?(?P<what>[^。、()0-9のでをはが]{2,16})"
    "\\((?:税込み?|1[部通枚冊](?:あたり)?)?\\s?(?P<price>[0-9][0-9,]*円)(?:\\(?税込み?\\)?)?\\)(?:を|の)(?:購入|添付"
    "|納付|提出|取り寄せ)[^。0-9]*。?$"
)
# "受検料:9,350円(税込) 年会費:不要": what is paid nothing for.
_NOTHING_FOR: Final = re.compile(
    "(?:[、。\\s/・]|^)(?:更新料|年会費|登録料|認定料|入会金|維持費)(?:は|:)?\\s?(?:不要|なし|無料|0円)(?=[、。\\s]|$)"
)
# "それ以外に免許申請代が1,750円(分の収入印紙が必要)"
_BESIDE: Final = re.compile(
    "^(?:それ以外|その他|このほか|この他|そのほか|ほか|別途)に?(?:も|は)?、?(?=[^、。]{2,20}[はが:]?\\s?[0-9])"
)
_STAMPS: Final = re.compile("\\(分の収入印紙[^()]*\\)|分の収入印紙(?=が)")
_PRICE: Final = re.compile("(?P<number>[0-9][0-9,]*)円")
# "受験料6,660円(受験手数料6,000円+システム利用料660円)", "12,900円。内訳は、12,700円(受験料)、200円です"
_MADE_UP: Final = re.compile(
    "(?P<total>[0-9][0-9,]*)円(?:\\s?\\(税込み?\\))?(?:です|となります)?\\s?"
    "(?:\\((?:内訳は?:?)?(?P<bracket>[^()]*円[^()]*円[^()]*)\\)"
    "|[。、]?\\s?※?内訳[は:]、?(?P<behind>[^。]*円[^。]*円[^。]*?)(?=$|。|\\([^()円]*現在\\)))"
)

# What is sat by itself is no breakdown of one price.
_PART: Final = re.compile("学科|実技|筆記|面接|口述|技能|[級種次]|科目|受講|登録")


def drop_breakdown(field: str, text: str) -> str:
    """Give a normalised text without the prices of which its one price is the sum."""
    return _MADE_UP.sub(_keep_total, text) if field in ("exam_fee", "course_cost") and "円" in text else text


def find_whole(field: str, text: str) -> str | None:
    """The text without the parts of its sums, where they are proven and of several things; None where there are none.

    ``1級:52,000円(受講受験料:32,000円、登録認定料:20,000円)``: what is paid in all, the price of nothing alone.
    """
    if field not in ("exam_fee", "course_cost"):
        return None
    spelt = re.sub("¥\\s?([0-9][0-9,]*)(?!円)", r"\1円", text)
    spelt = re.sub(
        "内訳\\s?[【「](?P<parts>[^【】「」]*)[】」]",
        lambda found: f"内訳は{found['parts'].replace('(', '').replace(')', '')}",
        spelt,
    )
    spelt = re.sub("円\\s?\\((?:[0-9]{1,2}%)?税込み?\\)", "円", spelt)
    told = list(_MADE_UP.finditer(spelt))
    proven = [
        sum(_read(price["number"]) for price in _PRICE.finditer(found["bracket"] or found["behind"]))
        == _read(found["total"])
        for found in told
    ]
    return _MADE_UP.sub(r"\g<total>円", spelt) if told and all(proven) else None


def _keep_total(found: re.Match[str]) -> str:
    said = found["bracket"] or found["behind"]
    parts = [_read(price["number"]) for price in _PRICE.finditer(said)]
    whole = sum(parts) == _read(found["total"]) and not _PART.search(said)
    return f"{found['total']}円" if whole else found.group()


def _read(number: str) -> int:
    return int(number.replace(",", ""))


def drop_other_prices(field: str, text: str) -> str:
    """Give a normalised text without the prices of a course, an exam or a registration that are none of its field's."""
    if field == "extra_fee":
        text = _STAMPS.sub("", _BESIDE.sub("", text))
        bought = _BOUGHT.match(text)
        if bought:
            return f"{bought['case'] + 'の' if bought['case'] else ''}{bought['what']}:{bought['price']}"
        return _ASKED_FOR.sub(r"\g<what>:\g<price>", _NAMED_BEHIND.sub("", text))
    text = _NOTHING_FOR.sub("", text)
    own = _OWN.get(field)
    if own is None or "円" not in text or not re.search(f"{own}{_FIGURE}", text):
        return text
    shorter = re.sub(f"{_HEAD}{_OTHER[field]}{_FIGURE}[、。\\s・+＋]*", "", text)
    if len(re.findall(f"{_OTHERS}{_FIGURE}", shorter)) > 1 or shorter != text:
        shorter = re.sub(f"[、\\s・+＋]*{_HEAD}{_OTHERS}{_FIGURE}", "", shorter)
    return shorter.strip("、 ") if re.search(f"{own}{_FIGURE}", shorter) else text
