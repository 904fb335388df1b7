"""Reads sentences on books in the exam in which every word has its place: who may do what with which things.

``解答中はテキストやノートを自由に見てかまいません``: when, the things, how, what one does with them and whether one
may. A sentence of which a word is left over is none of these, so that what keeps, excepts or turns it is never lost.
Clauses around it may only be of a kind known to change nothing.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from mikiwame.notation import use_words as words
from mikiwame.notation.auxiliaries import spell_in_kana
from mikiwame.notation.other_exams import OTHERS
from mikiwame.notation.printed_scopes import name_scope
from mikiwame.notation.use_words import MAY, MAY_NOT, MAY_NOT_TE, MAY_TE, SAT, SITTING, THINGS, USE, USED, one_of
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import OpenBook

_EXAM: Final = "(?:この|本|当|同|実際の)?(?:試験|検定|認定試験|検定試験|テスト|本番)"
_WHEN: Final = one_of(
    f"(?:{_EXAM}|受[験検]|[解回]答)(?:の?(?:最中|際|あいだ|間|とき|時間中|時間内|当日|時)|中)(?:に|は|には|でも|も|で|では)?",
    f"{_EXAM}(?:で|では|に|には|は|も|において(?:は|も)?|に際して(?:は)?)",
    "当日は?",
    f"{_EXAM}を受ける(?:際|とき)(?:に|は|には)?",
    "(?:受[験検]|[解回]答)(?:には|では|に際して(?:は)?)",
)
_WHERE: Final = one_of(
    "(?:試験|受[験検]|検定|本番)?の?(?:会場|室|場|教室)(?:の中|内)?(?:へ|に|で|への|での|にも|でも|では|には|へは|内へ)?",
    "(?:自分の|座)?席(?:に|へ|で)",
    "手元(?:に|で)",
    "机(?:の(?:上|まわり|周り|中|周囲)|上)?(?:に|で|には|へ)",
    "(?:目|手)の届く(?:ところ|範囲|場所)に",
    "(?:そば|傍ら|横|隣|脇)に",
    "(?:ご)?(?:自宅|家|自室)(?:で|にて)",
    "その場で",
)
_HOW: Final = (
    "(?:自由に|じっくり|落ち着いて|ゆっくり(?:と)?|すぐに|すべて|いつでも|一切|いっさい|固く|かたく|絶対に|けっして|決して|もちろん|安心して|一つずつ|都度|その都度|随時|いくらでも|好きなだけ"
    "|時計(?:を気にせず|に追われず)(?:に)?|(?:制限)?時間(?:を気にせず(?:に)?|を気にすることなく|に追われず(?:に)?|をかけて)|自分のペースで|持って(?=[行い])|実際に|そのまま|どれだけ|何冊でも|普通に|基本的な|厳しく|厳に|全面的に)"
)
_FILL: Final = f"(?:(?:{_WHEN}|{_WHERE}|{_HOW})、?){{0,4}}"
_OBJECT: Final = "(?:(?:試験|検定|問題|設問|答え|[解回]答|答案|本番|テスト)(?:用紙)?(?:を|に|へ|の)?(?:作成して)?)?"
_TARI: Final = f"{USED['ta']}(?:、?{words.BOOKS}を?{USED['ta']})?"
_TO: Final = "(?:が|は|も|を|について(?:は)?|に関して(?:は)?|さえ|のは)?、?"
_OF: Final = "(?:を|は|も|が|で|に|の|から|については|に関しては)?、?"


_USE_ENDS: Final = (
    f"(?:の|を|は|も|が)?{_FILL}(?:の)?{USE}(?:(?:・|、|や|または|と"
    f"|/){USE}){{0,2}}{_TO}{_FILL}(?:(?P<may1>{MAY})|(?P<not1>{MAY_NOT}))"
)
_THAT: Final = (
    f"{_OF}{_FILL}(?:{USED['te']})?(?:{USED['plain']}|{_TARI}する"
    f"|{USE}の?)(?:こと|の|行為){_TO}{_FILL}(?:(?P<may2>{MAY})|(?P<not2>{MAY_NOT}))"
)
_DOING: Final = (
    f"{_OF}{_FILL}(?:{USED['te']}、?)?(?:{USED['te']}|{_TARI}して)(?:(?P<may3>{MAY_TE})|(?P<not3>{MAY_NOT_TE}))"
)
_ABLE: Final = (
    f"{_OF}{_FILL}(?:{USED['te']}、?)?{USED['can']}(?:(?P<may4>ます"
    f"|る(?:ように(?:なりました|なって(?:い|おり)ます))?|て)|(?P<not4>ません|ない|ず))"
)
_SITTING: Final = (
    f"{_OF}{_FILL}(?:{USED['while']}|{USED['te']}(?:の|、)?|を?(?:片手|横|傍ら|手元)に(?:の)?|を?参考に(?:の)?)、?{_FILL}{_OBJECT}{_FILL}(?:"
    f"{SITTING}{_TO}{_FILL}(?:(?P<may5>{MAY})|(?P<not5>{MAY_NOT}))"
    f"|{SAT['plain']}(?:こと|の){_TO}{_FILL}(?:(?P<may6>{MAY})|(?P<not6>{MAY_NOT}))"
    f"|{SAT['te']}(?:(?P<may7>{MAY_TE})|(?P<not7>{MAY_NOT_TE}))"
    f"|{SAT['can']}(?:(?P<may8>ます|る(?:ように(?:なりました|なって(?:い|おり)ます))?|て)|(?P<not8>ません|ない|ず))"
    f"|(?P<may9>{SAT['stem']}ます|{SAT['plain']}(?:形式|方式|試験|スタイル|形)(?:です|となっています|をとっています|になっています)))"
)
_BARE: Final = f"(?:は|も|の)?、?{_FILL}(?:(?P<may10>{MAY})|(?P<not10>{MAY_NOT}))"
_DONT: Final = f"{_OF}{_FILL}(?P<not11>{words.DONT})"
_OR_FAIL: Final = (
    f"{_OF}{_FILL}(?:{USED['plain']}|{USED['te']}{SAT['plain']}"
    f"|{USED['while']}{SAT['plain']})(?P<not12>と、?(?:失格|不正行為|不合格|無効|採点対象外)(?:と(?:みな(?:します|されます)|なります)|になります|です))"
)
_KEPT_OPEN: Final = (
    f"(?:を|は)?{_FILL}(?:開い|広げ|置い)た(?:まま|状態)(?:で(?:の)?)?、?{_FILL}{_OBJECT}(?:{SITTING}{_TO}{_FILL}(?P<may13>{MAY})"
    f"|{SAT['can']}(?P<may14>ます|る)|{SAT['te']}(?P<may15>{MAY_TE}))"
)
_PUT_AWAY: Final = (
    f"{_OF}{_FILL}(?P<not17>(?:机|カバン|かばん|鞄|バッグ|ロッカー)(?:の中)?[にへ](?:しまって|入れて|片付けて)"
    "(?:ください|おいてください|いただきます|もらいます))"
)
_CONNECTS: Final = "(?:です)?(?:ので|ため|から|が|し|けれど|けれども|けど|ものの|よ|ね)?"
_TOPIC: Final = "(?:(?P<topic>[^。、()0-9]{2,24}?(?:試験|検定|資格))(?:は|では|も|の場合も)、?)?"
_VERDICT: Final = one_of(_USE_ENDS, _THAT, _DOING, _ABLE, _SITTING, _BARE, _DONT, _OR_FAIL, _KEPT_OPEN, _PUT_AWAY)
_CORE: Final = re.compile(
    f"{_TOPIC}{_FILL}(?:(?:持ち?込み?|持参|参照|閲覧){_TO}{_FILL}(?:(?P<may16>{MAY})|(?P<not16>{MAY_NOT}))|{THINGS}{_VERDICT}){_CONNECTS}"
)
# "持参禁止:参考書、早見表"
_LISTED: Final = re.compile(
    f"{USE}(?:を)?\\s?(?:(?P<not1>不可|禁止|厳禁|NG)|(?P<may1>可能?(?:な)?|OK))(?:物|品|もの)?\\s?[:|]\\s?{THINGS}"
)
_NAME: Final = "(?P<only>[^。、()]{1,20}?)"
_ONLY: Final = re.compile(
    f"{_NAME}(?:のとき(?:だけ|のみ)(?:は)?|の場合(?:だけ|のみ|に限り|に限って)(?:は)?|のみ(?:は|が)?|だけ(?!れ|ど|で)(?:は|が)?|に限(?:り|って)(?:は)?|に限定して)、?(?P<rest>.+)"
)
_ONLY_LAST: Final = re.compile(
    f"(?P<rest>.+?(?P<said>可能な|OKな|できる|られる|許されている|認められている|許可されている|使える|持ち込める))のは、?{_NAME}(?:のみ|だけ)(?:です|となります|となっています)?"
)
_SAID: Final = {"可能な": "可能", "OKな": "OK", "できる": "できます"}
_BOTH: Final = re.compile(
    r"(?:(?:\([^()]{1,3}\)){2,4}|(?:学科|筆記|実技|面接)(?:試験)?(?:・|と|も|、|および|及び)(?:学科|筆記|実技|面接)(?:試験)?|いずれの(?:試験|科目|級|部門|分野)|どの(?:級|科目|部門)|全級|すべての級|全科目)"
    r"(?:の)?(?:いずれも|とも(?:に)?|共に|共通(?:で|して)?|どちら(?:で)?も|両方(?:とも)?(?:で)?|も|で(?:も)?)、?"
)
_OPENING: Final = re.compile(
    "(?:[※・\\s■●◆-]+|(?:いいえ|いえ|はい|ええ|なお|また|ちなみに|もちろん|そして|さらに|加えて)(?:、|。)?)"
)
# "在宅試験のため、", "会場で受けるときでも、": where it is sat, of which the use of books is told as of the exam.
_WAY: Final = (
    "(?:ご?自宅|在宅|家|おうち|会場|オンライン|ネット|インターネット"
    "|ウェブ|Web|CBT|IBT|郵送|テストセンター|PC|パソコン)"
)
_WAY_CLAUSE: Final = re.compile(
    f"(?:(?:この|本|当|同)?[^。、0-9はも]{{0,20}}(?:試験|検定|資格)(?:自体)?(?:は|も))?(?:全国の|指定の|各地の)?{_WAY}(?:での?|にて|から|を使って)?(?:受け(?:る|られる)|受[験検](?:する|できる)?|行(?:う|われる)|実施(?:する|される)?|試験|検定|方式|形式|型)*(?:の)?(?:試験|検定|受[験検]|もの|形式|方式|スタイル|タイプ)?"
    "(?:で(?:あり|す(?:が|ので|から)|の実施(?:で|となり))?|なので|のため|とはいえ|ながら|行われ(?:ますが|るため|ますので|、)|ですが|(?:となり|になり)(?:ますが|ますので|、)|受け(?:ますが|られ(?:ますが|るため|るので|、))|受[験検]でき(?:、|るため|るので|ますが)|実施され(?:ますが|るため|、))?"
    "|(?:会場|在宅|自宅|オンライン|団体|個人)(?:で(?:の)?)?(?:受ける|受[験検](?:する)?|試験)?(?:の)?(?:とき|場合|際)?(?:でも|であっても)"
)
_DIFFICULTY: Final = re.compile(
    "[^、。0-9]{0,14}(?:難易度|難し|ハードル|負担|易し|やさし|簡単|取得しやす|合格しやす|受けやす|取り組みやす|安心|心強|丸暗記|暗記)(?:(?!のみ|だけ)[^、。0-9]){0,24}"
)
_TOUCHES: Final = re.compile(
    "のみ|だけ|限[らりるっ定]|場合|とき|時(?![計間])|除|以外|ほか|級|部門|分野|領域|学科|実技|筆記|面接|口述|論[文述]|記述|選択|[一二三]次|[前後]|ただし|但し|一方|しかし|ません|ない|ず|不|禁|可|許|認め|[でに]き|[生者]|の方|人|会員|団体|個人|[0-9]"
    "|昔|旧|来年|今年|予定|変更|廃止|終了|かも|らし|噂|思|でしょ|もし|例|[他別]の|テキスト|教材|資料|書|ノート|本|持|参照|スクール|講座|講義|授業|学習|勉強|練習|条件|原則|基本|通常|によ"
)
_UNKNOWN: Final = re.compile("(?:わからない|分からない|知らない|忘れた|あやふやな)(?=[一-龠ァ-ヶ])")
_REASON: Final = re.compile("[^。、0-9]{2,24}(?:ので|ため|から|て|で|おり|ますが|ですが)")
_LOOK_BEFORE: Final = re.compile(
    "(?:試験|受[験検]|開始)?(?:の)?(?:開始)?(?:直)?前(?:の|に|まで)[^、。]{0,16}(?:持参|持って[行来い]|用意|見直|確認)[^、。]{0,8}(?:ましょう|ください|(?:よい|いい|安心)(?:です|でしょう))"
)
_MOST_CLAUSES: Final = 7
_MOST: Final = 5
_LONGEST: Final = 160
_MARKED: Final = re.compile(words.BOOK)
_A_DEVICE: Final = re.compile(words.DEVICE)
_NOT_BOOKS: Final = re.compile(f"{words.DEVICE}|{words.NOT_BY_ITSELF}")
_GIVEN: Final = re.compile(f"{words.DEVICE}|{words.NOT_BY_ITSELF}|{words.GIVEN}")
# "書き込みのある六法は持ち込めません": others may be.
_SOME_BOOKS: Final = re.compile(
    "書き込み|指定の|市販の|自作の|自筆の|手書きの|配布|印刷した|付属の|紙の|公式|過去問|まとめ"
)
_PART: Final = re.compile(
    f"{OTHERS}|学科|実技|筆記|面接|口述|論[文述]|記述|選択|択一|[一二三1-3]次|級|午[前後]|前半|後半|模[擬試]|講座|スクール|養成|他の|別の|ほかの|旧|修了|予備|多くの|一般的|普通|通常|国家|似た|似て"
)
_NUMBERED: Final = re.compile("第[0-9一二三四五]{1,2}(?:分野|領域|科目|課題|問|大問|章|部門|群|編)")
_ROMAN: Final = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}
_ROMAN_END: Final = re.compile("(?<![A-Za-z])(?:IV|V|I{1,3})$")


class _Told(NamedTuple):
    label: str | None
    allowed: bool


def read_books_in_use(text: str) -> OpenBook | None:
    """Give whether a normalised text allows books, or None where a word of it has no place here."""
    if len(text) > _LONGEST:
        return None
    sentences = [one for one in spell_in_kana(text).split("。") if one.strip(" ※・-")]
    told = list[_Told]()
    for sentence in sentences[: _MOST + 1]:
        one = _read_sentence(_open(sentence))
        if one is None and not (told and _is_beside(sentence)):
            return None
        told += [one] if one else []
    return _merge(told) if len(sentences) <= _MOST else None


def _merge(told: list[_Told]) -> OpenBook | None:
    labelled = [one for one in told if one.label]
    if not told or (labelled and len(labelled) < len(told)):
        return None
    if not labelled:
        verdicts = {one.allowed for one in told}
        return _make("yes" if True in verdicts else "no") if len(verdicts) == 1 else None
    parts = [one.label for one in told if one.allowed and one.label]
    denied = [one.label for one in told if not one.allowed and one.label]
    if len({*parts, *denied}) < len(told):
        return None
    reading: OpenBook = {"kind": "open_book", "allowed": "partly", "parts": parts}
    return {**reading, "denied": denied} if denied else reading


def _make(allowed: str) -> OpenBook:
    return {"kind": "open_book", "allowed": "yes" if allowed == "yes" else "no", "parts": []}


def _open(sentence: str) -> str:
    said = sentence.strip()
    for _ in range(3):
        found = _OPENING.match(said)
        said = said[found.end() :] if found else said
    both = _BOTH.match(said)
    return said[both.end() :] if both else said


def _is_beside(sentence: str) -> bool:
    """A sentence on devices and what one writes with, or on how hard it is."""
    if _A_DEVICE.search(sentence) and not _MARKED.search(_A_DEVICE.sub(" ", sentence)):
        return True
    return bool(_DIFFICULTY.fullmatch(sentence.strip())) or bool(_LOOK_BEFORE.fullmatch(sentence.strip()))


def _read_sentence(said: str) -> _Told | None:
    listed = _LISTED.fullmatch(said)
    if listed:
        return _judge(listed, None)
    clauses = said.split("、")
    if len(clauses) > _MOST_CLAUSES:
        return None
    for before, core, behind in _part(clauses):
        if not all(_leads(clause) for clause in before):
            continue
        told = _read_core(core)
        if told and all(_follows(clause, told) for clause in behind):
            return told
    return None


def _part(clauses: list[str]) -> Iterator[tuple[list[str], str, list[str]]]:
    """The longest run of clauses first, which may be the sentence."""
    for length in range(len(clauses), 0, -1):
        for start in range(len(clauses) - length + 1):
            end = start + length
            yield clauses[:start], "、".join(clauses[start:end]), clauses[end:]


def _leads(clause: str) -> bool:
    if _WAY_CLAUSE.fullmatch(clause):
        return True
    return bool(_REASON.fullmatch(clause)) and not _TOUCHES.search(_UNKNOWN.sub("", clause))


def _follows(clause: str, told: _Told) -> bool:
    if _DIFFICULTY.fullmatch(clause):
        return True
    if told.allowed and _is_beside(clause):
        return True
    if not told.allowed and _LOOK_BEFORE.fullmatch(clause):
        return True
    return not _TOUCHES.search(clause)


def _read_core(said: str) -> _Told | None:
    found = _CORE.fullmatch(said)
    if found:
        return _judge(found, None)
    last = _ONLY_LAST.fullmatch(said)
    only = last or _ONLY.fullmatch(said)
    name = (name_scope(only["only"]) or _match_numbered(only["only"])) if only else None
    if not only or not name or _MARKED.search(name) or _A_DEVICE.search(name):
        return None
    rest = only["rest"]
    if last:
        rest = rest.removesuffix(last["said"]) + _SAID.get(last["said"], last["said"])
    found = _CORE.fullmatch(rest)
    return _judge(found, _ROMAN_END.sub(lambda roman: _ROMAN[roman.group()], name)) if found else None


def _match_numbered(name: str) -> str | None:
    return name if _NUMBERED.fullmatch(name) else None


def _judge(found: re.Match[str], label: str | None) -> _Told | None:
    groups = found.groupdict()
    topic = groups.get("topic")
    if topic and _PART.search(topic):
        return None
    allowed = any(value for key, value in groups.items() if key.startswith("may"))
    things = groups["things"]
    if things is None:
        return _Told(label, allowed)
    if not _MARKED.search(_NOT_BOOKS.sub(" ", things)) or (not allowed and _SOME_BOOKS.search(things) and not label):
        return None
    if groups.get("may9") and not _MARKED.search(_GIVEN.sub(" ", things)):
        return None
    return _Told(label, allowed)
