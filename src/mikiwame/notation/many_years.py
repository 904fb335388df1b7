"""Says whether persons are counted over many years: in all since the beginning, or up to now."""

from mikiwame.notation.calendar import find_years
from mikiwame.vocabulary import patterns as re

CUMULATIVE = re.compile(
    "(?:現在|現時点)の(?:合格|受験|受検|取得)者(?:の?総数|数の累)"
    "|累計|累積|通算|(?:年度?|月|末)までに|(?:現在|今日|本日)まで(?!の1年)"
    "|これまで|これ迄|(?:今|いま)(?:まで|迄)|(?<![0-9])(?!1年)[0-9]{1,3}年間で(?!は)"
    "|以来|創設"
    "|(?:19|20)[0-9]{2}年(?:度|[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:末)?(?:時点|現在)(?:で|の(?:総|累))"
    "|開始から|発足|第1回(?:から|~|-)"
    "|歴代|過去[0-9]{1,3}年間の(?:合計|総数)"
)
# 総受験者数 and 延べ count many years, unless the text speaks of one: "2016年の総受験者数", "年間の延べ受験者数".
_TOTAL_WORD = re.compile(
    "活躍中|活躍して(?:い|お)|延べ|のべ|延(?=受験|受検|合格|人)"
    "|総(?:受験|受検|合格)|総勢|(?:受験|受検|合格)者?総数(?=[^。]{0,24}(?:末"
    "|現在|時点|まで))|突破|達成|輩出|到達"
    # "受検者が2万人を超えました": once and for all, unless a year is named.
    '|(?<=[0-9万千百][人名])[」』"”]?(?:の?大台)?(?:[をも]?(?:超え|越え|上回り|上回っ|超過し)(?:まし)?た|に(?:到達|達し)|に?の(?:ぼ|上)[りっ]|の?大台)'
)
_ONE_YEAR = re.compile("(?<![0-9])年間|毎年|今年|本年|昨年|前年度?の|対?前年度?比|1年間?[でに]|今回|前回")
# "昭和49年度からの総受験数163万人", "2010年から2023年までに50万人が受験": counted from then on.
_SINCE_A_YEAR = re.compile(
    "(?:年度?|月|日)(?:の(?:開始|創設|発足|制度開始|第1回))?(?:に(?:開始|スタート|始ま|創設)[^。0-9]{0,8})?"
    "(?:から|より|以来|以降)[^。]{0,20}?(?:総|累|延|通算|合計|までに|まで(?:の|で)|現在)"
)
# "2007年に始まり、2019年度で100万人": everybody since the beginning.
_SINCE_THE_BEGINNING = re.compile(
    "年度?[^。]{0,16}(?:に|から)(?:始ま|創設|スタート|開始|設立"
    "|誕生)[^。]{0,24}(?:年度?|現在)(?:で|には|時点)[^。0-9]{0,8}[0-9]"
)
# "総受験者数は9,245名で、合格者は1,905名(合格率20.6%)": all who sat once, of whom a share passed.
_WITH_RATE = re.compile(
    "総(?:受験|受検)者?数?[^。]{0,12}[0-9]人?名?[^。]{0,24}合格者?[^。]{0,12}[0-9][^。]{0,12}合格率[^。]{0,6}[0-9.]+%"
)
_POINT_IN_TIME = re.compile(
    r"\s?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|末)?\s?(?:末|に|現在|時点|から|まで|以降|より|頃|ごろ)"
)


def is_of_many_years(text: str) -> bool:
    """Say whether a normalised text counts those of many years."""
    if any(sign.search(text) for sign in (CUMULATIVE, _SINCE_A_YEAR, _SINCE_THE_BEGINNING)):
        return True
    return bool(_TOTAL_WORD.search(text)) and not _speaks_of_one_year(text) and not _WITH_RATE.search(text)


def _speaks_of_one_year(text: str) -> bool:
    named = [year for year in find_years(text) if not _POINT_IN_TIME.match(text, year.end)]
    return bool(_ONE_YEAR.search(text)) or len({year.value for year in named}) == 1
