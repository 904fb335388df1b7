"""Reads sentences on how an exam is sat in which every word is a known one: ``指定のテストセンターで解答します``.

No word that denies, keeps, changes or supposes is among them, and none on learning or applying; so a sentence made of
them alone says where and by what the exam is sat. Of ways that stand in a list each is one; elsewhere a wider word is
none beside the narrower that it is said of (``自宅からオンラインで``).
"""

from typing import Final

from mikiwame.notation.auxiliaries import spell_in_kana
from mikiwame.notation.other_exams import OTHERS
from mikiwame.notation.piecewise import Pieces
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.qualifiers import MODES, Mode
from mikiwame.vocabulary.terms import Modes

_FULL: Final = (
    r"(?:\s?\((?:Computer|Internet|Paper)[- ]?[Bb]ased[- ]?[Tt]est(?:ing)?\)"
    r"|\((?:コンピュータ|インターネット|ネット)[^()0-9]{0,14}\))?"
)
_SAT: Final = "(?:試験|受[験検]|検定|テスト)"
_HOME: Final = f"(?:ご)?自宅|在宅|(?<![一-龠])家(?![一-龠])|お?うち|自室|IBT(?:方式|形式|{_SAT})?{_FULL}"
_CENTRE: Final = (
    f"(?:各地の|全国の|最寄りの|お近くの|指定の)?(?:CBT)?テストセンター|CBT(?:方式|形式|会場|{_SAT})?{_FULL}"
)
_HALL: Final = (
    "(?:(?:各地|全国|各都市|主要都市|各都道府県|都道府県|最寄り?|近く|お近く|指定|所定|定められた|定めた)の?|(?:連盟|協会|団体|主催者|主催団体|事務局|実施団体)(?:が|の)?(?:指定した|指定する|用意した|用意する|設けた|設ける)?|(?:各地|全国|各都市|主要都市|各都道府県)に(?:ある|設けた|設けられた|設置された))*"
    f"(?:試験|受[験検]|本|公開|一般|指定|集合|専用)?(?:会場|試験場)(?:(?:での)?{_SAT})?|PBT(?:方式|形式|{_SAT})?{_FULL}|ペーパー(?:テスト|方式|{_SAT})|集合(?:型|形式)?{_SAT}"
)
_ONLINE: Final = (
    f"(?:オンライン|リモート|(?:インター)?ネット|[Ww][Ee][Bb]|WEB|ウェブ|ウエブ)(?:上|経由|形式|方式|{_SAT})?"
)
_WATCHED: Final = (
    "(?:(?:試験|遠隔|オンライン|リモート)?(?:監督|監視)(?:員|官|者|スタッフ)?|試験官)(?:が|に|の|による)(?:カメラ(?:で|越しに|を通じて)|遠隔で|オンラインで|リモートで)?(?:監視|監督|見守|見張)(?:さ?れ|し|る|り|って|の)?(?:ます|もと|下|中|あり|つき|付き)?(?:で)?"
    "|(?:(?:[Ww][Ee][Bb]|ウェブ)?カメラ(?:で|越しに|を通じて|を使って)|遠隔で|オンラインで)(?:(?:試験|遠隔)?(?:監督|監視)(?:員|官|者|スタッフ)?|試験官|AI)(?:が|により|に)(?:監視|監督|見守|見張)(?:さ?れ|し|る|り|って|ら)?"
    "|(?:遠隔|リモート|オンライン|AI|(?:[Ww][Ee][Bb]|ウェブ)?カメラ)(?:による|での)?(?:監視|監督)(?:付き|つき|あり|型|方式|のもと|の下)?|(?:監視|監督)(?:付き|つき|あり)"
)
_WAYS: Final[tuple[tuple[Mode, re.Pattern[str]], ...]] = (
    ("online-proctored", re.compile(_WATCHED)),
    ("home", re.compile(_HOME)),
    ("test-centre", re.compile(_CENTRE)),
    ("hall", re.compile(_HALL)),
    ("online", re.compile(_ONLINE)),
)
_ANY: Final = f"(?:{_WATCHED}|{_HOME}|{_CENTRE}|{_HALL}|{_ONLINE})"
_OR: Final = "(?:、|・|/|,|と|や|か|\\+|&|or|、?(?:または|又は|もしくは|あるいは|および|及び|ならびに))"
# What ends with a word for the exam ends with one only, so that going back into a long list would take for ever.
_ITEM: Final = f"(?>(?:{_ANY})(?:での?{_SAT}|{_SAT})?)"
_LISTED: Final = re.compile(f"{_ITEM}(?:{_OR}{_ITEM})+")
_SPLIT: Final = re.compile(_OR)

_VERB: Final = (
    f"受け(?:る|て|られ(?:る|ます|、)?|ます|ていただ(?:く|き|け)(?:ます)?|にな(?:る|れ|り)(?:ます)?|(?=[、])|方)?|(?:{_SAT}(?:を)?)?ご?(?:実施|開催|受[験検]|[解回]答|利用|使用|選択|接続|来場|用意|設置|採用|操作|アクセス|参加|提出)(?:し(?:て|た|ます)?|する|され(?:る|て|た|ます)?|でき(?:る|ます|、)|いただ(?:く|き|け)(?:ます)?|いたします|になれます|可能)?"
    "|[解答](?:き|く|け|いて|え|える|えて)(?:ます)?|行(?:う|い|って|われ|われる)(?:ます)?|選(?:ぶ|び|べ|べる|んで)(?:ます|、)?|あり(?:ます)?|ある|ございます|お越しいただき|お越しになり|出向いて|出向き|足を運(?:んで|び|ぶ)|赴(?:いて|き)|集まって|つな(?:いで|がる|いだ|げば|がれば)|使(?:って|い|う)|用い(?:て|る)|通(?:じて|して)|介して|経由(?:で|の|して)|備え付け(?:られた)?|設(?:けた|けられた|置された)"
)
_THING: Final = (
    f"{_SAT}(?:方式|形式|形態|方法|会場|場所|スタイル|日時|時間)?|本試験|認定試験|方式|形式|形態|形|スタイル|タイプ|方法|受け方|仕組み|もの|環境|ところ|場所|日時|日程|時間(?:帯)?|タイミング|[2-4二三四]種類|[2-4二三四](?:つ|通り)(?:の(?:方法|方式|受け方|形))?"
    "|(?:ノート)?(?:パソコン|PC)|コンピュータ(?:ー)?|スマートフォン|スマホ|タブレット|端末|機器|画面|マウス|キーボード|通信環境|ブラウザ|郵便|郵送|職場|勤務先|会社|オフィス|学校|全国|各地|受[験検](?:者|生)|皆(?:さま|様)"
    "|(?:お?手持ち|ご?自分|ご?自身|専用|備え付け|手元|お好き|好き|都合の(?:よい|良い|いい)|希望の?)(?:の|な)?|同じ|手軽に|気軽に|自由に|安心して|落ち着いて|随時|いつでも|通年(?:で)?|どこ(?:で|から)でも|場所を(?:選ばず|問わず)|全国どこからでも|いながら(?:にして)?|開始から終了まで|終始|常時|常に|(?:試験|受[験検])中(?:は)?|展開する|行き(?=、)|行って(?=受)|(?:など|等)(?:の)?|一年を通じて|1年を通じて|24時間|365日|(?:年末年始|休業日|休館日)(?:等|など)?を除(?:き|く|いて)|毎日|毎月|毎週|のうえ(?:で)?|上で|個人受[験検](?:は)?"
    "|(?:全国)?(?:約)?[0-9]{1,4}(?:か所|ヶ所|カ所|箇所|会場|都市)(?:以上)?(?:の|に(?:ある|設けた|設置された))"
)
_JOIN: Final = (
    "を|が|は|も|に|で|の|と|や|か|から|へ|まで|、|・|「|」|\\s|/|:|\\||※|\\+|&|or|\\(|\\)|なら|という(?!ことは)|というのは|とは|こと|ため|ので|にて|として|による|により|によって|での"
    "|または|もしくは|あるいは|および|及び|ならびに|のほか(?:に)?(?:、)?|だけで(?:は)?なく|\\((?:スマホ|スマートフォン|タブレット)(?:も)?(?:可|OK|対応)\\)|のいずれか|どちらか|いずれか|お好きな方"
)
_ENDS: Final = (
    "です(?:が)?|ながら|あれば|あるなら|よう(?:に)?|なりました|である|であり|であれば|ます|となり(?:ます)?|になり(?:ます)?|となって(?:い|おり)(?:ます)?"
    "|可能|可(?![否能])|でき(?:る|ます)?|して|する|います|いる|おり|をと(?:って|り|る)|式|型|ており|いただ(?:く|き|け)(?:ます)?|られ(?:る|ます)?"
)
_WORDS: Final = Pieces(_WATCHED, _HOME, _CENTRE, _HALL, _ONLINE, _VERB, _THING, _JOIN, _ENDS)
# Of one who sits it at home: on paper or not.
_ON_PAPER: Final = Pieces(
    *(_WATCHED, _HOME, _CENTRE, _HALL, _ONLINE, _VERB, _THING, _JOIN, _ENDS),
    f"(?:用)?紙(?:で)?(?:の)?(?:{_SAT}|方式|媒体)?|マークシート|鉛筆",
)
# "受験形式は会場のみ": there is no other.
_ALONE: Final = re.compile("(?:のみ|だけ)(?:です|となります|となっています|での(?:実施|受[験検])です)?$")
_TOPIC: Final = re.compile(
    "(?P<name>[^。、()0-9]{2,24}?)(?:試験|検定|資格|(?:の)?両検定)(?:の)?(?:個人受[験検])?(?:は|では|も|の受[験検]は)、?"
)
_PART: Final = re.compile(
    f"{OTHERS}|学科|実技|筆記|面接|口述|論[文述]|記述|[一二三]次|級|模[擬試]|講座|養成|他の|別の|ほかの|旧|多くの|一般的|普通|通常|従来|統一|国家|予備|団体|会場|在宅|自宅|オンライン|ネット|CBT|IBT|ペーパー|再"
)
_OPENING: Final = re.compile(
    "(?:[※・\\s■●◆-]+|(?:なお|また|ちなみに|さらに|そして)、?|(?:最後の|修了|最終)試験(?:の(?:とき|際))?(?:だけ|のみ)?(?:は)?、?|(?:講座|コース|カリキュラム|レッスン)(?:を)?(?:修了後|終了後|(?:修了|受講|終了)すれば|終えれば|を?終えたら|終えた(?:あと|後))(?:に|は)?、?"
    "|(?:学校|団体)(?:単位)?(?:で)?の?(?:申し?込み?|出願)\\s)"
)
# "、取得しやすい資格です": what one may make of it.
_IDLE: Final = re.compile(
    "(?:(?!のみ|だけ|ません|ない)[^。、0-9]){0,16}(?:しやすい|やすい|手軽|身近|人気|安心|魅力|便利|メリット|落ち着|リラックス|自分のペース)(?:(?!のみ|だけ)[^。、0-9級会場]){0,20}"
)
# "解答中にテキストを開いても差し支えありません": what is told of books.
_BOOKS: Final = re.compile(
    "(?:試験|受[験検]|[解回]答)?(?:中|の際)?(?:に|は|も)?[^。、0-9]{0,10}(?:テキスト|ノート|参考書|教材|資料|教科書)[^。、0-9]{0,30}"
)
_GROUPS: Final = re.compile("^※?(?:学校|団体|職場)(?:で(?:まとめて)?|受[験検])[^。0-9]{0,30}(?:ください|ます)$")
# "解答する会場受験", "会場へ来場": what the narrower way is said to have.
_OF_CENTRE: Final = re.compile(
    f"(?:{_CENTRE})(?:の|という)?(?:{_HALL})|(?:{_HALL})(?:の|にある|で受ける)(?!ほか)[^。、]{{0,16}}(?:CBT|テストセンター)"
)
# "ネットにつながれば家でも受けられます"
_WITH_A_LINE: Final = re.compile("(?:環境|つなが|接続)[^。]{0,8}(?:れば|なら)、?(?:ご?自宅|家)(?:から)?でも")
# "CBT方式でも受験可能です": one of several ways, of which the others are not told.
_ALSO: Final = re.compile(f"(?:{_HOME}|{_CENTRE}|{_HALL}|{_ONLINE})(?:での?{_SAT})?(?:で)?も")
_PIECE: Final = re.compile(f"、|・|/|\\(|のほか|だけで|または|もしくは|あるいは|および|[とかや](?={_ANY})")
_LONGEST: Final = 160
_MOST: Final = 4


def read_ways_in_use(text: str) -> Modes | None:
    """Give every way that a normalised text names, or None where a word of it is not a known one."""
    if len(text) > _LONGEST:
        return None
    if not any(pattern.search(text) for _, pattern in _WAYS):
        return None
    found = set[Mode]()
    sentences = [one for one in re.split("。|(?=※)", spell_in_kana(text)) if one and one.strip(" ※")]
    for sentence in sentences[:_MOST]:
        ways = _read_sentence(sentence)
        if ways is None and not (found and _GROUPS.match(sentence.strip())):
            return None
        found |= ways or set()
    if not found or len(sentences) > _MOST or (len(found) == 1 and _ALSO.search(_WITH_A_LINE.sub("", text))):
        return None
    if "online-proctored" in found:
        found -= {"online", "home"}
    return {"kind": "mode", "modes": [mode for mode in MODES if mode in found]}


def _open(sentence: str) -> str:
    said = sentence.strip()
    for _ in range(3):
        found = _OPENING.match(said)
        said = said[found.end() :] if found else said
    topic = _TOPIC.match(said)
    return said[topic.end() :] if topic and not _PART.search(topic["name"]) else said


def _read_sentence(sentence: str) -> set[Mode] | None:
    """The ways of a sentence, none in one that tells no way, or None where a word is unknown."""
    clauses = _open(sentence).split("、")
    while len(clauses) > 1 and not _WORDS.cover(clauses[-1]):
        if not (_IDLE.fullmatch(clauses[-1]) or _BOOKS.fullmatch(clauses[-1])):
            return None
        clauses.pop()
    said = "、".join(clauses)
    only = _ALONE.sub("", said)
    if only != said and len(_name_ways(only, set())) == 1 and re.match(_SAT, said):
        said = only
    if _WORDS.cover(said):
        return _find_ways(said)
    return {"home"} if _ON_PAPER.cover(said) and _name_ways(said, set()) == {"home"} else None


def _find_ways(said: str) -> set[Mode] | None:
    """The ways that are named, or None where two are said of one thing (``在宅型CBT``)."""
    listed = find_listed(said)
    named = _name_ways(said, listed)
    if len(named) > 1 and not named <= listed:
        pieces = [_name_ways(piece, listed) for piece in _PIECE.split(said)]
        if any(len(piece) > 1 for piece in pieces):
            return None
    return named


def _name_ways(said: str, listed: set[Mode]) -> set[Mode]:
    named = {mode for mode, pattern in _WAYS if pattern.search(said)}
    if _OF_CENTRE.search(said):
        named.discard("hall")
    if "online-proctored" in named:
        return named - {"home", "online"}
    if {"home", "test-centre", "online-proctored"} & named:
        named -= {"online"} - listed
    return named


def find_listed(said: str, *, least: int = 2) -> set[Mode]:
    """The ways that stand in a list of at least so many: ``CBT、オンライン、会場での受験``."""
    listed = set[Mode]()
    for found in _LISTED.finditer(said):
        ways = [way for item in _SPLIT.split(found.group()) if (way := _name_way(item))]
        listed |= set(ways) if len(ways) >= least else set()
    return listed


def _name_way(item: str) -> Mode | None:
    return next((mode for mode, pattern in _WAYS if pattern.search(item)), None)
