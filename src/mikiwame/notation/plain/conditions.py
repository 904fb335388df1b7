"""Says of which matter of applying a statement is that tells no day and no way: paying, papers, places, changes."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Application

_MATTERS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "changes",
        re.compile(
            "(?:変更|取り?消し?|キャンセル|振替|振り替え|辞退)(?:は|・|や|も|の|を|[^。]{0,12}(?:でき|可|不可|ません|認め|受け付け))"
        ),
    ),
    (
        "not_by",
        re.compile(
            "(?:電話|FAX|ファックス|メール|郵送|窓口|持参|インターネット|ネット|LINE|代理|現金)[^。]{0,12}(?:受け付け(?:て(?:い|お)?)?(?:り)?(?:ません|ない)|承って(?:い|お)り?ません|でき(?:ません|ない)|不可|行って(?:い|お)り?ません)"
        ),
    ),
    (
        "places",
        re.compile(
            "定員|先着|抽選|満席|満員|上限に達|受付を?(?:終了|締め切)[^。]{0,8}(?:場合|こと)|募集人[数員]|埋ま|(?:[0-9]{1,4}(?:名|人)|席)(?:まで|限定)|早い者勝ち"
        ),
    ),
    ("early", re.compile("早期(?:申し?込み?|割引|割)|早割")),
    (
        "payment",
        re.compile(
            "支払|払い|振り?込|クレジット|コンビニ(?=、|・|$|決済|払|で?支払)|[Pp]ay|ペイ(?:ジー|払)|入金|決済|収入(?:証|印)紙|現金(?:書留)?|電子マネー|納付|納入|領収|口座"
        ),
    ),
    (
        "papers",
        re.compile(
            "写真|住民票|証明書|免許証|コピー|写し|身分証|同意書|推薦書|履歴書|戸籍|卒業証書|返信用封筒|切手|修了証|本人確認|(?:書類|資料)(?:を|の)(?:添付|同封|提出)"
        ),
    ),
    (
        "form",
        re.compile(
            "(?:願書|申込書|申請書|申込用紙|受[験検]案内|案内書|受[験検]申請書|団体申込書|出願書類)(?:一式)?(?:の|は|を|:)?[^。]{0,16}?(?:配布|頒布|ダウンロード|請求|購入|取り?寄せ|入手|印刷|販売|発売|手に入)"
            "|(?:願書|申込書|申請書|申込用紙|団体申込書)(?:を|は)?(?:E?メール|FAX|ファックス)で(?:提出|送付|送信)"
        ),
    ),
    (
        "account",
        re.compile(
            "(?:アカウント|会員|ID|ユーザー|マイページ|利用者|メールアドレス)(?:の)?(?:登録|作成|取得|開設)[^。]{0,10}(?:必要|必須|して|後|から|が要|要)"
        ),
    ),
    ("together", re.compile("併願|同時(?:に)?申し?込み?|一括申し?込み?のこと|同日に?受[験検]")),
    ("again", re.compile("再受[験検]は[^。]{0,24}(?:過ぎれば|経過|以降|空け|あけ|後から)")),
    (
        "hours",
        re.compile(
            "(?:窓口|受付時間|受付|予約)(?:は|:)?\\(?(?:平日|月~金|月曜)[^。]*[0-9]{1,2}(?:時|:[0-9]{2})|(?:24時間|終日)(?:受付|対応)"
        ),
    ),
    (
        "groups",
        re.compile(
            "(?:団体|個人)(?:申し?込み?|受[験検]|出願)?(?:は|での?申し?込みは|のみ|に限)[^。]{0,12}(?:不可|のみ|限る|できません|受け付け)|団体(?:申し?込み?)?のみ|[0-9]{1,3}(?:名|人)以上(?:から|で|の団体)[^。]{0,12}(?:団体|申)"
        ),
    ),
)
# What may be of another matter, or has a day or a way of its own that must not be hidden in a quote.
_ELSE: Final = re.compile(
    "合格(?!証)|合否|結果発表|合格発表|試験日(?!の[0-9])|受[験検]資格|有効期[限間]|更新|講座|テキスト|持ち物|当日(?:は|の)持|受[験検]票|解答|教材費|返金|返還|払い戻し|給付|返品"
)
_WINDOW: Final = re.compile(
    "[0-9](?:月|/)[0-9]{1,2}日?(?:\\([^()]*\\))?\\s?(?:~|から|-)\\s?[0-9]{1,2}(?:月|/|日)|(?:申し?込み?|出願|受付)(?:期間|期限|締切)"
)
_LONGEST: Final = 60


def find_matter(said: str) -> str | None:
    """The code of the matter that a statement is of, or None where it is of none, or may tell more."""
    if len(said) > _LONGEST or _ELSE.search(said) or _WINDOW.search(said):
        return None
    if _SENT_BY.search(said) or (_GOT.search(said) and _HANDED_IN.search(said)):
        return None
    return next((code for code, words in _MATTERS if words.search(said)), None)


_SENT_BY: Final = re.compile(
    "(?:郵便|郵送|書留|窓口|サイト|ホームページ|(?:インター)?ネット|[Ww][Ee][Bb])(?:で|に|から|へ|または|\\()[^。、]{0,12}(?:送[るっりれ]|"
    "申し?込|出願|持参|手続|提出)|(?<!返信用)(?:郵送|持参)します"
)
_GOT: Final = re.compile("配布|頒布|ダウンロード|請求|購入|取り?寄せ|入手|印刷|販売|手に入")
_HANDED_IN: Final = re.compile("提出|郵送|送付|持参|申し?込[みむ]|出願|送って|お送り")


def is_of_papers(told: Application) -> bool:
    """Whether all that is told is where the papers for applying are had, which is no way to apply."""
    stated = told.get("conditions", [])
    return bool(stated) and all(one["code"] == "form" and _GOT.search(one["quote"]) for one in stated)
