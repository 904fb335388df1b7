"""The words that change what a value is in most fields, and in which fields they change nothing."""

from typing import Final

WHEN: Final = (
    "旧|仮|参考|当日|前回|前年度?|昨年度?|来年度?|次年度|次回|[0-9]{1,2}年前|過去最[高低多少]|見込み?|目標|理想|予想"
    "|目安値|当初|初年度|休日|平日|夏季|冬季|前期|後期|午[前後](?!\\s?[0-9]{1,2}(?:時|:))|夜間"
)
WHO: Final = (
    "講座生|受講生|受講者|修了生|卒業生|在校生|当校|本校|自校|弊社|当社|自社|当スクール|当講座|他校|他社|高校生"
    "|大学生|中学生|小学生|大学院生?|短大生|社会人|主婦|女性|男性|外国人|留学生|既卒者?|新卒者?|現役|初受験者?|経験者|未経験者"
    "|免除者|再受[験検]者?|追試者?|欠席者|補欠|初回|会員|非会員|学割|団体|法人|併願|申込者|出願者|志願者|不合格者|棄権者"
)
WHAT: Final = (
    "模試|模擬試験|追試験?|再試験?|補講|予備日?|予備試験|公開模試|更新|登録|合格後|事前|他資格|他級|他の(?:資格|検定|試験)"
    "|類似資格|別試験|全国平均|平均点|受験率|出席率|延べ|累計|通算|海外|国外|東京会場|大阪会場|特別|早期|割引|追加|オプション"
    "|手数料込み?|送料込み?|実質|最大|最高|最低|最多|最少|相当|換算|標準|一部|個別|面接|実技|学科|一次|二次|最終|CBT"
    "|通信|オンライン|初級|中級|上級"
)

_OF_A_PART: Final = "実技|学科|面接|一次|二次|CBT|オンライン|通信|団体|特別|一部|最終|午[前後]"
AT_THE_VALUE: Final = {
    # "5,000円から": the reader leaves the end open.
    **dict.fromkeys(("exam_fee", "course_cost", "extra_fee", "subscription"), "から"),
    "pass_rate": "前年度?|昨年度?|前回|全国平均|最終|[男女]性|超|未満|標準",
    "examinees": "前年度?|昨年度?|前回|延べ|増|減|超|申込者|志願者|出願者|欠席者|不合格者|棄権者|最終",
    "passers": "前年度?|昨年度?|前回|増|減|超|申込者|志願者|出願者|欠席者|不合格者|棄権者|最終",
    "duration": "まで|ずつ|標準|最大|最長|×",
    "schedule": f"{_OF_A_PART}|当日|見込み?|次回|[前後]期|夏季|冬季|平日|休日|夜間|最[多少大低]"
    "|予備日?|追試験?|登録|再試験?|累計",
    "venue": f"{_OF_A_PART}|登録|標準|公開|団体|海外|国外|当校|本校|最寄|会員",
}
"""What changes nothing right at a value of the field, or is what its readers read by themselves."""

_NOT_TODAYS: Final = "旧|仮|参考(?:値)?|改[定正訂]前|変更前|当初|前年度?|前回|昨年度?|来年度?|次年度"
_NOT_SURE: Final = "見込み?|推定|予想|概算|目標"
_PLANNED: Final = "予定"
_LOWER: Final = "割引|早割|早期割引|学割|学生割引|キャンペーン|特別|半額|初回限定|モニター|継続"
_SOME: Final = "併願|同時受[験検]|他級|非会員|会員|団体|免除者|再受[験検]者?|法人|企業"
_AGAIN: Final = "追加|更新|追試験?|再試験?|再発行|再交付|予備日|臨時|プレ(?:試験)?|模試|模擬試験|再"
_PIECE: Final = "科目別|[1一]科目|午前|午後|準会場|第[12]部"
_SEASON: Final = "前期|後期|春[季期]|夏[季期]|秋[季期]|冬[季期]|土日"
_AT_MOST: Final = "最高|上限"
SORTS: Final = (_NOT_TODAYS, _NOT_SURE, _PLANNED, _LOWER, _SOME, _AGAIN, _PIECE, _SEASON, _AT_MOST)

NARROWING: Final = {
    "schedule": (_PLANNED, _NOT_SURE),
    "application": (_PLANNED, _SEASON, _NOT_SURE, _SOME),
    "result_day": (_PLANNED, _SEASON, _NOT_SURE),
    "pass_rate": (_SEASON, _NOT_TODAYS),
    "examinees": (_SEASON, _NOT_TODAYS),
    "passers": (_SEASON, _NOT_TODAYS),
    "passing_mark": (_PIECE,),
    "study_time": (_NOT_SURE, _SOME),
    "retake": (_AGAIN, _PIECE, _SOME),
    "upkeep": (_AGAIN, _SOME),
    "aid": (_LOWER, _SOME, _AT_MOST, _NOT_SURE),
    "refund": (_AGAIN, _SOME, _LOWER, _AT_MOST),
    "support": (_AGAIN, _SOME, _LOWER),
    "materials": (_SOME, _LOWER, _AGAIN),
    "eligibility": (_SOME, _PLANNED, _NOT_SURE, _LOWER),
    "exam_content": (_SEASON,),
    "mode": (_SOME,),
    "duration": (_PLANNED,),
    "venue": (_PLANNED, _SOME, _LOWER),
}
"""What changes nothing where it is said of a value of the field, or is what the field is about."""
