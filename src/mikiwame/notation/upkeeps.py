"""Reads whether a certificate runs out, after how long, and what its renewal costs (``upkeep``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.times import Placed, find_times, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Upkeep

_NONE = re.compile(
    "更新(?:手続き?|制度|試験|講習)?(?:・|や|と|、|および|及び)(?:更新|追加|維持)?(?:費用?|料|手続き?|再受験|年会費)(?:は|も|など)?(?:一切|特に)?、?の?(?:必要)?(?:は|も)?(?:不要|ありません|なし|なく|ない|発生しません|かかりません)|^(?:資格の)?登録[・/]更新\\s?[|:]?\\s?(?:なし|無し|不要)$|更新の有無\\s?[|:]?\\s?なし|更新(?:の?(?:制度|手続き?|必要|義務))?(?:など|等)?(?:は|も|が|:)?\\s?(?:必要)?(?:なく|なし|無し|不要|ありません|ございません|ない)|更新制度や(?:追加)?費用は(?:一切)?(?:ありません|ない|なし)"
    "|有効期間\\s?(?:は|も|が|:|\\|)?\\s?(?:特に)?(?:なく|なし|無し|ありません|ない|設けられていません)|(?<![込験講請])(?<!請の)(?:有効)?期限(?:など|等)?(?:は|も|が|:)?\\s?(?:なく|なし|無し|ありません|ない|設けられていません)|無期限|永年|終身有効|生涯有効|一生(?:涯)?(?:有効|使|持ち続け)|永久"
)
_RENEWAL = re.compile("更新|再認定|有効期[限間]|認定期間|年間有効|失効|年会費")
_OPTIONAL = re.compile("任意|希望者")
_EVERY = re.compile(
    r"\s?(?:に[1一]度|の有効期[限間]|ごと|毎|おき|間?有効|間?(?:と(?:定め|なって|され)|になって)|です|$|。|に[1一]回|\(|で更新|間?の?更新|で更新期限|間?のうち(?=[^。]*更新))"
)
_PERIOD = re.compile(
    r"(?:有効期[限間]|認定期間|更新(?:手続き)?|期間)[はが:、]?\s?(?:(?:取得|交付|登録|発行|認定)(?:日|後)?(?:から|より|後)?)?\s?$"
)
_FEE = re.compile(
    r"(?P<name>更新(?:時?の)?(?:事務)?(?:登録|手数|認定|審査)?[料費]|更新に(?:は|かかる費用は)|更新(?:する|の)?(?:にあたり|に際し|に際して|申請時)、?(?:事務)?手数料(?:として)?|年会費)(?:は|が)?\s?(?:\(?[0-9]{1,2}年(?:ごと|毎)に?\)?)?[^0-9。円無]{0,26}?(?P<yen>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6})\s?円"
)
_FREE = re.compile(
    "更新(?:登録|手数|認定|審査|(?:の|に)?(?:ため|際)の)?(?:料金?|費用?)(?:(?:や|・|、|と)(?:年会費|維持費|登録料|会費))?(?:など|等)?(?:は|が|も)?\\s?(?:一切|特に)?"
    "(?:無料|免除|かかりません|かからない|不要|なし(?!で)|無し|(?:一切)?(?:必要|発生し)(?:は)?(?:ありません|ございません|ません|ない|なく))"
)
# "取得すれば、更新料は必要ありません": what is had once is not renewed.
_HAD_ONCE = re.compile("[一1]度|(?:取得|合格|登録)(?:すれば|したら|してしまえば|後は)|ずっと|一生")
_NO_FIGURE = re.compile("[0-9]\\s?(?:円|年|か月)")
# "合格は一生有効ですが、免状は更新が必要です": what holds of the certificate stands behind the が.
_BUT = re.compile(
    "^[^。]*(?:一生|生涯|永久)[^。、]{0,8}(?:ですが|であるが|だが|ものの)、(?=[^。]*更新[^。]{0,8}(?:必要|義務))"
)
_TEN_THOUSANDS = re.compile(r"(?<![0-9.,])(?P<number>[0-9]{1,2})万円")
_FEE_ALONE = re.compile(r"(?<![0-9,])[0-9,]++\s?円")
_WITHOUT_TAX = re.compile(r"\([0-9,]+円\s?\+\s?税\)|\(税込み?\)")
_DUES = "年会費"
_A_YEAR_LONG = {"low": 1.0, "high": 1.0, "unit": "years"}
# "更新は年1回", "年に1度の更新"
_ONCE_A_YEAR = re.compile("(?<=更新は)年に?[1一][回度]|年に?[1一][回度](?=の?更新)")
_A_YEAR = re.compile("(?:毎年|年間|年額|1年に|1年につき)(?:更新料)?(?:は|が|:|、)?\\s?$|年間の?更新料[:は|]?\\s?$")
# "更新には講座の受講などで得られる単位が必要": what one does to renew.
_TO_RENEW = re.compile(
    "更新(?:する)?(?:に|ため|際)(?:は|に)?は?、?[^。、0-9]{0,24}単位(?:の取得)?が必要(?!な(?:い|く)|は|あ)"
    "|(?<=更新に)は、?(?:所定の)?(?:研修|講習)(?:会)?(?:の受講|への参加)と(?=更新料)"
    "|更新(?:研修|講習)(?:の受講|を受講)?(?:と更新料の支払い)?(?:が必要(?!な(?:い|く)|は)|すれば[^。、0-9]{0,12}(?:継続|更新|保持|維持)[^。、0-9]{0,12}(?:でき|可能)(?!ま?せ))"
    "|(?<=更新)(?:研修|講習)(?:の受講|を受講すること)が必要(?!な(?:い|く)|は|あ)"
)
# "有効期間は5年間で、更新の手続きは期限の1年前からできる": from when one may renew.
# "5年に1度の資格更新には、研修の受講で50ポイントが必要": what one does to renew.
_POINTS = re.compile(
    "(?:(?<=更新)(?:に|を(?:する|行う)に)は、|(?<=年間)のうちに)[^。]{0,60}?[0-9]{1,3}(?:ポイント|単位)(?:以上)?(?:の取得が|を取得(?:し|する)?|を?獲得(?:し|する)?)"
    "[^。0-9]{0,20}必要(?:が?あります|です|となります|があります)"
)
_FROM_WHEN = re.compile("、更新の?手続きは[^。、0-9]{0,12}[0-9]{1,2}(?:か月|年)前から[^。]*")
# Days by which to hand in, hours of training, other figures of money.
_OTHER = re.compile(
    "更新(?:手続き?)?(?:の)?期間は[^。、]{0,10}(?:から|前|後)|^有効期[限間]\\s?[:はが|]?\\s?発行日(?:より|から)|(?:学生|正|一般|賛助|法人|団体|家族|特別|準)会員|(?:検査証|受[験検]票|チケット|クーポン|アカウント|パスワード|視聴|ポイント)の?有効期[限間]|時間以上|科目合格|合格科目|合格した(?:試験)?科目|単位|研修|受験資格|受講資格|講習の受講|講習を(?:受|修)|会員の|わけでは|受付期間|満了日の|[0-9]日|ごとに変わ|[0-9]{2}[歳才]|案内|合計|計[0-9]|か月前"
    "|自動(?:的に)?(?:は)?更新|締め?切|申し?込(?:める|み|む)(?!後)|(?:申請|手続き?)(?:が|の)?(?:できる|可能な|期[限間])|余裕|更新期間は[0-9]{1,2}か月|初回|[2二]回目"
    "|(?:ていました|でした|なかった|必要だった|ていた)(?:が|けれど|もの|。|$)|[一-龠ァ-ヶ]のように|(?:級|資格|もの|種類|区分|検定)も(?:あ[りる]|多|存在)|の多くは|(?:場合|こと)[がも]あ[りる]|ない(?:人|方|者)は|仮(?:登録|認定|免許)"
    # What holds of others, of some, or of a pass that is not registered yet.
    "|(?:です|ます|必要だ)が、[^。、]{1,16}は(?:不要|必要|無期限|生涯|一生|[0-9])|(?:以降|以前|以後|まで)(?:に|の)(?:合格|取得|登録|認定|受講|交付|発行)|登録(?:手続き|申請)?を?(?:し|行わ)なければ"
)

# "更新手続期間は2か月", "発送まで2か月": how long something else about a renewal takes or may be done.
_OTHER_LENGTH = re.compile(
    "(?:手続き?|申請|受付|受け付け|申し?込み?|講習会?|研修会?|学習|勉強|受講|猶予|準備|移行|届け?出|支払い?|払い?込み?|納入|納付|提出|審査|処理|発行|交付"
    "|再(?:登録|交付|取得|発行)|配送|発送|通知|案内|休止|停止|待機)(?:の|に(?:かかる|要する|必要な)|が?(?:可能な|できる))?(?:標準|所要)?(?:期間|日数)"
    "|更新(?:手続き?)?(?:が|の)?(?:可能な?|できる)期間|(?:発送|到着|交付|発行|届く|完了)まで(?:に|は|の|、|:|\\s)*[^。、0-9]{0,6}[0-9]"
    "|更新し(?:なかった|ない)(?:場合|とき|と)[^。、]{0,24}期間"
)


def read_upkeep(text: str) -> Upkeep | Unreadable:
    """Give renewal, period and fee of a normalised text."""
    spelt = _TEN_THOUSANDS.sub(lambda found: f"{found['number']}0000円", text)
    spelt = _ONCE_A_YEAR.sub("1年ごと", spelt)
    bare = _BUT.sub("", _WITHOUT_TAX.sub("", _FROM_WHEN.sub("", spelt)).replace("「", "").replace("」", ""))
    plain = _TO_RENEW.sub(
        "", _POINTS.sub("が必要です", re.sub("制度ではあり|更新(?:研修|講習)を(?:受け|受講し)(?:て)?、", "", bare))
    )
    turn = find_turn(plain) or next(iter(_OTHER.findall(plain) + _OTHER_LENGTH.findall(plain)), None)
    if turn:
        return refuse("upkeep-turn", text, word=turn)
    if _NONE.search(bare):
        figures = re.search(
            "[0-9]+(?:円|年)|(?:会費|維持費)(?:は|が|の[^。、]{1,8}が)?(?:必要(?!あ|な[いく])|かか(?!りま?せん|ら)|発生し(?!ま?せん|な))",
            bare,
        )
        return refuse("upkeep-contradiction", text) if figures else _make(renewal=False)
    if _FREE.search(bare) and not _NO_FIGURE.search(bare):
        return _make(renewal=False) if _HAD_ONCE.search(bare) else {**_make(renewal=True), "fee": 0}
    fee, times = _FEE.search(bare), _find_lengths(bare)
    periods = [one for one in times if _EVERY.match(bare, one.end) or _PERIOD.search(bare[: one.start])]
    told = len(periods) == len(times) <= 1 and len(re.findall("円", bare)) == bool(fee)
    if not _RENEWAL.search(bare) or not told or not _states(bare, bool(fee or times)):
        return refuse("upkeep-nothing", text)
    made = _make(renewal=True)
    made["every"] = periods[0].time if periods else None
    made["fee"] = int(fee["yen"].replace(",", "")) if fee else 0 if _FREE.search(bare) else None
    made["optional"] = bool(_OPTIONAL.search(bare))
    if fee and made["every"] and fee["name"] == _DUES and made["every"] != _A_YEAR_LONG:
        # "年会費10,000円、3年ごとに更新": what one pays each year is not what a renewal costs.
        return refuse("upkeep-nothing", text)
    if fee and made["every"] is None and (fee["name"] == _DUES or _A_YEAR.search(bare[: fee.start("yen")])):
        made["every"] = {"low": 1, "high": 1, "unit": "years"}
    return made


def _find_lengths(text: str) -> list[Placed]:
    """The years and months that are told, once where they are told again."""
    bare = _FEE_ALONE.sub(lambda found: " " * len(found.group()), text)
    times = [one for one in find_times(bare) if one.time["unit"] in ("years", "months")]
    alike = len({(one.time["low"], one.time["high"], one.time["unit"]) for one in times}) == 1
    return times[:1] if alike else times


def _states(text: str, has_figure: bool) -> bool:
    """Without a figure only a sentence that says so tells of a renewal."""
    return has_figure or bool(
        re.search(
            "更新制(?:$|。|で|の(?:資格|認定))|更新が必要|更新[^。]{0,16}(?:行わ|し)ないと[^。]{0,8}失効"
            "|更新(?:制度|制|申請|手続き?)?(?:は|が)(?:任意|必要|あり)",
            text,
        )
    )


def _make(*, renewal: bool) -> Upkeep:
    return {"kind": "upkeep", "renewal": renewal, "every": None, "fee": None, "optional": False}
