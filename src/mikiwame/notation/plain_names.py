"""Says which words may be the name of one of several plain figures: ``2科目まで``, ``PCレンタルをご希望の方``."""

from typing import Final

from mikiwame.notation.label_words import GRADE
from mikiwame.notation.printed_names import OWN_WORD
from mikiwame.vocabulary import patterns as re

_TURNS: Final = (
    "旧|以前|従来|現行|改[定訂正]|(?<!日程)(?<!会場)(?<!日)(?<!級)変更|まで(?:は|でした|だった)|昨[年今]|前[回年]|去年|来年|今[年回]|値[上下引]|引き|OFF|オフ"
    "|減額|増額|減免|還元|返[金還却]|差額|実質|平均|相場|参考|(?<!定)例(?!会)|予[定想]|未定|仮(?!名)|見込|ポイント|年収|給[与料]|収入(?!証紙|印紙)|賞金|模試|模擬"
    "|最[高低大小多少]|または|又は|もしくは|あるいは|[?!]|上が|下が|比べ|より|類似|上位|下位|姉妹|他の(?:試験|検定|資格|講座)|ではな"
    "|ません|不要|不可|不明|非公|諸説|噂|らし|そう[なで]|思[いわう]|聞[いき]|言われ|推[定測]|おそらく|たぶん|かも|友人|知人|私|自分"
    "|(?<![0-9])[2-9]回受(?![験検]$)|(?<![A-Za-z])or(?![A-Za-z])|その(?!他)|この|これ|それ(?!以降)|^(?:他|ほか)(?!の)|(?:試験|検定)と|当日(?!払)|^追加$|一部(?!免除|科目)|他校|[弊当本]社|[当本]校|[0-9],[0-9]{3}|~|ドル|ユーロ|ウォン|[€$£]|USD|(?<!許)税(?![抜別]き?$)|半額|半値|^引|^の?割|各$|総額|累計|通算|延べ|[=<>×→÷]|[0-9]\\s?(?:円|%|点)|平成|昭和|(?:19|20)[0-9]{2}"
)
_STATES: Final = (
    "[うくすつぬむるた]と$|です|ます|でした|だった|である|[てで]、|ので|ため|けれど|ながら|から、|[したるいう]と|ところ|つまり|なお|ただし|ちなみに"
    "|[しりきいち]て(?!い)|。|[「」]|という|に(?=[一-龠ァ-ヶ])|かか[りる]|必要|[はがもへ](?=.)|(?<![ぁ-ん])は$|、"
)
# "PCレンタルをご希望の方", "試験日の3日前までの変更": what of a clause may stand in a name.
# "学科免除の方は実技", "郵送は切手": of whom, and with what.
_TOPIC: Final = re.compile(
    "(?<=[方者人])は(?=.)|(?<=場合)は(?=.)|は(?=[0-9]{1,2}(?:年|か月)(?:ごと|毎|間))|は(?=1[人名](?:あたり|につき|当たり))|は(?=切手|収入証紙|収入印紙)|:"
)
_CASE: Final = re.compile(
    "(?:を(?:ご?希望|ご?利用|お持ち|お使い|取得|受講|受験)(?:の|される|する|した)(?:方|人|者|場合)?)$"
)
_OTHER: Final = {
    "exam_fee": (
        "受講|講[座習義]|研修|登録|申請|認定証|合格証|免状|免許証|年会費|入会|入学|教材|テキスト|問題集|願書|要項|証明|更新|システム"
        "|不合格|^[0-9]+(?:か月|年間?|週間|日間)$|郵送|送料|事務|手数料|キャンセル|日程変更|利用料|会場費|材料"
    ),
    "course_cost": (
        "受[験検]料|検定料|試験料|登録|認定証|合格証|免状|年会費|入会|入学|更新|送料|テキスト|教材(?!のみ|\\+)|キャンセル"
        "|給付|助成|補助|還付"
    ),
    "extra_fee": "受[験検]料|検定料|試験料|受講料|給付|助成|補助",
    "subscription": "受[験検]料|検定料|受講料|入会金|登録料|キャンセル|違約|解約|年払い|一括",
    "duration": (
        "休憩|見学|インターバル|[0-9]月|説明|入[室場]|集合|移動|受付|開[場始]|終了|準備|着席|退[室出]|遅刻|点検|質疑|1問|学習|勉強|講[習義]|受講|動画|視聴|更新"
        "|有効|通学|徒歩|電車|バス|提出|期限|前|後(?!半)|延長|残り|目安|標準学習|[0-9]\\s?時|拘束|片付|点"
    ),
}
# "企画科・2級": a grade joined with what is none may be two things or one.
_GRADED: Final = re.compile(f"{GRADE}|[0-9]")
_NOUN: Final = re.compile("[一-龠々ァ-ヶA-Za-z]")
_LONGEST: Final = 28
_BAD: Final = {field: re.compile(f"{_TURNS}|{other}") for field, other in _OTHER.items()}
_STATING: Final = re.compile(_STATES)
_WO: Final = re.compile("を")


def is_plain_name(field: str, word: str) -> bool:
    """Whether a word of a normalised text may be the label of a figure of ``field``."""
    case = _CASE.search(word)
    bare = word[: case.start()] if case else word
    if not _NOUN.search(word) or len(word) > _LONGEST or word.count("(") != word.count(")"):
        return False
    if len({bool(_GRADED.match(part.strip())) for part in re.split("[/・]", re.sub("\\([^()]*\\)", "", word))}) > 1:
        return False
    return not (_BAD[field].search(word) or _STATING.search(bare) or _WO.search(bare))


def take_month(name: str) -> tuple[str, bool]:
    """A name, and whether it says that its amount falls due every month."""
    return name, bool(re.search("月額|月々|毎月", name))


def drop_own(field: str, name: str) -> str:
    """``受験料 1級``, ``二次試験受験料``: the name without the field's own word, if it is one by itself."""
    own = OWN_WORD[field].pattern
    name = _TOPIC.sub(" ", name)
    name = re.sub(f"^(?:{own})\\s?\\(([^()]+)\\)$", r"\1", name)
    rest = re.sub(f"^(?:{own})(?:$|[\\s:はが・]+)", "", name)
    return re.sub(
        f"(?:(?:^|[\\s・]|(?<=[級種段部次])の?|(?<=[級種段部次]の)|(?<=試験)の?|(?<=検定)の?)(?:{own}))$", "", rest
    ).strip(" の")
