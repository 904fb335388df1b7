"""What sentences say beside their figures: of whom each is, since when, why; and which words of them change nothing."""

import unicodedata

from mikiwame.notation.telling_verbs import PASSES
from mikiwame.vocabulary import patterns as re

_DAYS = (
    "(?:例年|毎年)?、?(?:(?:20[0-9]{2}|令和[0-9]{1,2})年)?[0-9]{1,2}月(?:の?(?:[上中下]旬|初旬|初め|末|第[1-5一二三四五][土日](?:曜日?)?|[0-9]{1,2}日(?:[(（][^()（）]{1,6}[)）])?))?"
    "(?:[~～〜・、と](?:[0-9]{1,2}月)?(?:[上中下]旬|初旬|末|[0-9]{1,2}月(?:[上中下]旬|初旬|末)?))?(?:の[土日]曜日?)?(?:頃|ごろ)?"
)
_PART = (
    "[^はがを、。0-9]{0,10}(?:第?[1-3一二三]次|準?[0-9]級|筆記|口述|実技|学科|面接|論文|短答式?|製図|CBT)"
    "(?:式?試験|検定)?"
)
_EACH = re.compile(
    f"(?:例年|毎年|通常|基本的に)?、?(?:(?P<outer>{_PART})(?:は|では)、?)?(?P<subject>{_PART})(?:は|が)、?(?P<days>{_DAYS})"
    "(?:に(?:あり|予定され)?(?:それぞれ)?(?:実施|行わ|おこなわ|開催)?[^、。0-9]{0,12}|です|となって(?:い?ます|いる|おり)|、)?"
)
_HELD_AT_END = re.compile("(?:実施|行わ|おこなわ|開催|です|予定)[^、。0-9]{0,12}。?$")
_MADE_KNOWN = re.compile(
    f"(?P<days>{_DAYS})(?:に|より|から)?、?(?P<said>[^0-9]*(?:発表|掲示|通知|郵送|発送|公表|公開|届|行[うい]|行われ)[^0-9]*)$"
)
_OTHER_DAYS = re.compile("(?:試験|検定)[をがは]|申込|申し込|受付|締|変更|延期|予定は|以降")
_CONCESSION = re.compile(
    "^[^0-9、。]*(?:年度?|回|実施|級|試験|難易度|バラつき|ばらつき)[^0-9、。]*"
    "(?:変わり|変わる|異なり|異なる|変動し|前後し|上下し|あり)(?:ます)?が、?(?=[^、]*[0-9])"
)
_SINCE = re.compile(
    "(?:19|20)[0-9]{2}年度?(?:[(（][^()（）]{1,10}[)）])?(?:[0-9]{1,2}月)?(?:以来|以降|から|より|に(?:始ま|開始|スタート|創設)[^、。]{0,6})"
)
_SINCE_FIRST = re.compile("^" + _SINCE.pattern + "、?")
_DATED = re.compile(
    "[0-9]\\s?(?:月|日|回|度|級|次)|[一二三四]回|ただし|但し|のみ(?!なら)|だけ(?!で)|以外|除|場合|限|廃止|中止|予定"
)
_SELDOM = re.compile("年に?、?[1１一][回度]しか")
_FIGURE_NEXT = re.compile("\\s?(?:約|およそ)?\\s?[0-9０-９]")
_TOTAL = re.compile(
    "(?:全|持ち点|合計|満点)?[0-9]{1,4}(?:点|問)(?:満点)?(?:[0-9]点)?(?![以台前程])[^0-9、。]{0,16}(?:、|で|。|$)"
)
_OTHER_MATTER = re.compile("発表|申し?込|受付|出願|締め?切|結果|講習|研修|登録|説明|通知|発送")
_EVENT = re.compile(
    "説明会|イベント|フェア|大会|交流会|見学会|体験会|総会|懇親会|勉強会|オープンキャンパス|セミナー|講演|模試|模擬試験"
)
_TURNED = re.compile(
    "たとえ|ても|でも|としても|場合|なら|れば|しか(?!し)|な[いくけ]|ませ|ず[、に]|不|だが|ですが|ますが|のに|予定"
)
_CLAIM = re.compile("[?？!！|｜…]|講座|コース|スクール|当[校社]|独学|どう|なぜ|本当|理由|違い|比較")
_CIRCUMSTANCE = re.compile(
    "[^はがも]*(?:を目的(?:に|として)|のみならず|だけでなく|団体で|機関で|試験で|検定で|資格で|(?:され|し|なっ)て(?:おり|いて)|[分わ]かれて?(?:おり|いて)|(?:問題|科目)が出題され(?:て(?:おり|いて))?)"
    "|(?:年間|1年間)(?:に|で|では|には)?|[^はも0-9０-９]*[にが][分わ]かれて?(?:おり|いて)"
)
_CONSEQUENCE = re.compile(
    "(?<=[0-9円%％人名点割分間度後台上下弱強超)）])(?:ほど|くらい|ぐらい|程度|前後)?(?P<so>なので|ですので|ですから|であるため|のため|が必要(?:です|となります|になります)ので|かかりますので)(?P<said>[^0-9]*)$"
)
_EXCEPT = re.compile("ただし|但し|場合|のみ(?!なら)|だけ(?!で)|除|以外|割引|免除|別途|[上中初下準]級|[一二三]次")
_PUBLISHER = re.compile(
    "[^はがを、。]{2,40}(?:センター|協会|協議会|機構|財団|連盟|連合会|振興会|委員会|会議所|事務局|本部|学会|文化省|[国働産業科学通信交環境水財務]省|庁)(?:[(（][^()（）]{1,12}[)）])?(?:は|が)、?"
)
_PUBLISHED = re.compile(
    "(?:だったこと|であったこと|だった|であった|であること|である|になったこと|となったこと)を(?:発表|公表|公開)して?(?:い(?:る|ます)|おり|し?た|しました)?。?$"
)
_CONDITION = re.compile("[点%％割問]以上[^、。0-9０-９はが]{0,8}が、?合格の?(?:最低)?(?:条件|基準|目安|ライン)")
_BRACKETS = {"(": ")", "（": "）", "「": "」", "『": "』", "【": "】", "[": "]"}


def list_held_each(sentence: str) -> list[tuple[tuple[str, ...], str]]:
    """What a sentence says of the days of each of several parts, with what each is of: 一次試験は8月上旬、二次試験は
    筆記試験が10月中旬、口述試験が12月中旬に行われます。 Nothing where it says anything else.
    """
    if not _HELD_AT_END.search(sentence):
        return []
    told, outer, place = list[tuple[tuple[str, ...], str]](), "", 0
    while place < len(sentence.rstrip("。")):
        found = _EACH.match(sentence, place)
        if found is None or found.end() == place:
            return []
        if _OTHER_MATTER.search(found["subject"] + (found["outer"] or "")):
            return []
        topic = f"{found['subject']}は"
        outer = found["outer"] or ("" if topic in found.group() else outer)
        told.append((tuple(filter(None, (outer, found["subject"]))), found["days"].strip("、")))
        place = found.end() + (sentence[found.end() : found.end() + 1] == "、")
    return told if len(told) > 1 else []


def changes_days(text: str) -> bool:
    """Whether what stands around a statement of days may change them; since when an exam exists does not."""
    return bool(_DATED.search(_SINCE.sub("", text)))


def says_more(text: str) -> bool:
    """Whether a heading holds a question, a claim or another matter: 合格率は90%!独学でも簡単?"""
    return bool(_CLAIM.search(text))


def speaks_of_events(text: str) -> bool:
    """Whether a heading is of something that is held beside the exam: 説明会, セミナー."""
    return bool(_EVENT.search(text))


def says_again(sentence: str) -> bool:
    """Whether a sentence only makes much of how seldom an exam is held: 試験は1年に1度しかありません。"""
    return bool(_SELDOM.search(sentence))


def drop_since(sentence: str) -> str:
    """A sentence without since when an exam exists: 2004年より毎年1回行われている。"""
    return _SINCE_FIRST.sub("", sentence)


def is_circumstance(clause: str) -> bool:
    """Whether a clause says how or what for, and nothing of which exam: 人材を育成することを目的に."""
    return bool(_CIRCUMSTANCE.fullmatch(clause)) and not _EXCEPT.search(clause)


def drop_consequence(text: str) -> str:
    """A text without what follows from its figure: 90%前後なのでほぼ全員合格できます."""
    found = _CONSEQUENCE.search(text)
    return text if found is None or _EXCEPT.search(found["said"]) else text[: found.start("so")]


def drop_concession(text: str) -> str:
    """A text without the clause before its figure that only says that it varies: 年度によって変わりますが、70%程度."""
    return _CONCESSION.sub("", text)


def drop_totals(text: str) -> str:
    """What stands before a passing mark, without out of how many points it is: 試験は500点となっていますが、."""
    return _TOTAL.sub("", text)


def says_passed(text: str) -> bool:
    """Whether a text says in its own words that it is what passes an exam: 70%以上の正解をもって合格."""
    return bool(PASSES.match(text))


def tells_passing(text: str) -> bool:
    """Whether a text says anywhere what passes an exam: 正答率が60%以上であれば合格です。"""
    return bool(PASSES.search(text) or _CONDITION.search(text))


def may_turn(sentence: str) -> bool:
    """Whether a sentence has a word that turns what it begins with: たとえ60%以上であっても、不合格です。"""
    return sentence.endswith("、") or bool(_TURNED.search(sentence))


def begin_with_days(text: str) -> str | None:
    """The days that a text begins with, where it goes on with how something is made known then, and with nothing else:
    例年9月下旬に、法務局で掲示.
    """
    plain = unicodedata.normalize("NFKC", text)
    found = _MADE_KNOWN.match(plain)
    if found is None or _EXCEPT.search(plain) or _OTHER_DAYS.search(found["said"]):
        return None
    return text[: found.end("days")] if len(plain) == len(text) else found["days"]


def stands_before_figure(text: str) -> bool:
    """Whether a figure stands right behind a head word."""
    return bool(_FIGURE_NEXT.match(text))


def says_whose(behind: str) -> bool:
    """Whether a head word stands as what its clause is about: は or a count behind it, and not が."""
    return not behind.lstrip().startswith("が")


def drop_publisher(sentence: str) -> str:
    """A sentence without who published it: 協会は、合格率が10%だったことを発表した。"""
    begun, ended = _PUBLISHER.match(sentence), _PUBLISHED.search(sentence)
    return sentence[begun.end() : ended.start()] if begun and ended else sentence


def is_closed(text: str) -> bool:
    """Whether every bracket of a text is closed in it, and none that began elsewhere."""
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS.items())


def split_outside(text: str, mark: str) -> list[str]:
    """The parts of a text between marks that stand in no bracket."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in _BRACKETS) - (letter in _BRACKETS.values())
        if letter == mark and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
