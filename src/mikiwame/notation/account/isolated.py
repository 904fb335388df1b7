"""Accounts for words that stand by themselves: alone in a bracket, a cell or a note.

``(全国平均)``, ``| 講座生 |`` and ``※追加料金`` have no grammar that would say what they do to the value beside them,
so that only words known to change nothing may stand so. Any other noun must be in a label of the reading.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.account.joined import find_changing
from mikiwame.notation.label_words import FORM
from mikiwame.notation.normalise import normalise
from mikiwame.notation.places import REGIONAL_LABEL
from mikiwame.notation.scope_words import NAME
from mikiwame.vocabulary import patterns as re

_EVERYWHERE: Final = """
試験 検定 検定試験 認定試験 資格試験 資格 概要 試験概要 試験情報 試験内容 詳細 基本情報 実施要項
要項 受験要項 募集要項 項目 内容 区分 級 等級 全級 各級 級別 共通 全科目 全員 全国 全国共通
全国一律 合計 全体 総計 年間 各年度 年度 実施年度 結果 試験結果 実施結果 実施状況 試験実施状況
合格発表 目安 概ね 約 国家資格 国家試験 公的資格 民間資格 主催 主催団体 実施団体 試験機関 実施機関
問合せ先 公式 公式サイト 公式HP 公式発表 難易度 おすすめ 人気 日本 筆記 筆記試験 筆記方式
学科・実技 学科・実技とも 学科・実技共通 午前・午後 試験科目 一部記述 試験方法 試験方式 試験形式
出題形式 出題方式 解答方式 問題数 配点 合格点 合格基準 試験区分 受験資格 受験対象 対象 申込期間
申込方法 申込締切 会場 試験会場 試験地 受験地 開催地 試験日 試験日程 検定日 実施日 日程 日時
試験時間 検定時間 制限時間 時間 所要時間 受験者数 受検者数 志願者数 申込者数 応募者数 合格者数 受験者
受検者 合格者 合格率 受験料 受検料 検定料 受験手数料 受検手数料 手数料 受験費用 費用 料金 価格
受講料 受講費用 学費 期間 受講期間 標準学習期間 年間受験者数 年間合格者数 試験料 審査料 認定料
受講受験料 受験申込者 改定前 改定後 改訂前 改訂後 改正前 改正後 都道府県 都道府県別 日 月 火 水 木
金 土 祝 地域 地区
"""
_OWN: Final = {
    "money": """
    税込 税込み 税込価格 税込表示 税抜 税抜き 税別 税 消費税 消費税込 消費税込み 消費税別 消費税非課税
    非課税 内税 外税 各税込 各税込み 各級税込 うち消費税 円 単位 一括払い 一括 分割可 分割払い可
    返金不可 返金なし 収入印紙 収入証紙 印紙 証紙 現金 振込 銀行振込 クレジットカード コンビニ払い 受験料込み 試験料込み
    試験料込
    教材費込み 教材費込 教材込み テキスト代込み テキスト代込 テキスト込み 送料込み 送料込 送料無料
    諸費用込み 入会金なし 入学金なし 参加費 サブスク サブスク学習 前納 先払い 後払い 例年
    """,
    "rate": """
    平均 平均合格率 年平均 近年 直近 例年 最新 前後 認定率 正答率
    """,
    "people": """
    人 名 単位 総数 例年 直近 最新 全国計 全国合計
    """,
    "duration": """
    読解     予定 連続 休憩なし 休憩あり 休憩含まず 説明時間を除く 途中退出可 途中退出不可 途中退室可 途中退室不可
    資料の持込可 資料持込可 持込可 持込不可 昼休み 分 単位 途中休憩あり
    """,
    "schedule": """
    予定 日 月 火 水 木 金 土 祝 祝日 日曜 月曜 火曜 水曜 木曜 金曜 土曜 日曜日 月曜日 火曜日
    水曜日 木曜日 金曜日 土曜日 平日 土日 土日祝 土日祝日 毎月 毎年 毎週 隔月 偶数月 奇数月 随時 通年
    例年 上旬 中旬 下旬 月初 月末 奇数月末 偶数月末
    毎月上旬 毎月中旬 毎月下旬 春 夏 秋 冬 春期 夏期 秋期 冬期 春季 夏季 秋季
    冬季 前期 後期 前 後期制 上期 下期 全国一斉 全国一斉実施 午前 午後 午前中 同日 同日実施 年内
    年末年始を除く 最後 最終 振替休日 休 同日開催
    """,
}
_ERA: Final = "(?:令和|平成|昭和)元年度?"
_WAY: Final = "(?:CBT|IBT|PBT|WEB|Web)(?:試験|受[験検]|方式)?"
_PHRASES: Final = {
    # "(教科書・免許発行手数料込)", "(中学生以下無料)": what is in a price, and who pays none.
    "money": "[^\\s]{2,16}(?:[料費代書]込み?|(?:以下|未満)無料)|書籍|教科書|テキスト|別途[^\\s・]{0,10}[料費]",
    "schedule": "[\u4e00-\u9fff]{1,5}[市区町村県]|[初中上]級|実技|学科|筆記|面接|医科|歯科",
}
_KINDS: Final = {
    "exam_fee": "money",
    "course_cost": "money",
    "extra_fee": "money",
    "subscription": "money",
    "pass_rate": "rate",
    "examinees": "people",
    "passers": "people",
    "duration": "duration",
    "schedule": "schedule",
}
"""The fields of which words by themselves are asked; in a venue they are places, in an eligibility conditions."""

_PARENTHESIS: Final = re.compile(r"\(([^()]{1,24})\)")
_HEADING: Final = re.compile(r"[【\[]([^】\]]{1,24})[】\]]")
_NOTE: Final = re.compile(r"※\s?([^※\n。]{1,24})(?=[\n。]|$)")
_ONLY: Final = re.compile("(?:^|[。\n])([^。、\n0-9]{1,14})(?:のみ|だけ|に限る|限定)(?=[。\n]|$)")
_EDGES: Final = " \t・●■◆○◎□▼◇※-。:、*「」『』"
_NOUNS: Final = re.compile("[\u4e00-\u9fff々\u30a1-\u30fa\u30fcA-Za-z・のやと]{1,16}")
# "協議会(CCC)", "審査試験(メディカルクラーク)": a short name behind the long one.
_SHORT_NAME: Final = re.compile("[A-Za-z]{2,8}|[\u30a1-\u30fa\u30fc・]{4,12}|[\u30a1-\u30fa\u30fc]{1,6}[管士検]")
_NAMED_BEFORE: Final = re.compile("(?:協会|協議会|連盟|財団|機構|学会|試験|検定|士|師|資格)$")
_BRACKETS: Final = re.compile("[()]")
_OLD_AND_NEW: Final = ("旧", "新")
_JOINTS: Final = re.compile("[・のやとを]|および|及び")


def find_isolated(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the first words of a normalised text that stand alone, are in no label and may change its value, or None."""
    kind = _KINDS.get(field)
    if kind is None:
        return None
    named = normalise(" ".join(labels))
    for words in _list_isolated(text, named.split()):
        if not _NOUNS.fullmatch(words) or words in named or (words in _OLD_AND_NEW and _is_pair(text)):
            continue
        rest = _drop_labels(words, named)
        if rest and (not _is_known(kind, rest) or (find_changing(field, rest) and not _is_said(kind, rest))):
            return words
    return None


def _is_pair(text: str) -> bool:
    return all(word in text for word in _OLD_AND_NEW)


def _list_isolated(text: str, named: Sequence[str]) -> Iterator[str]:
    for found in _PARENTHESIS.finditer(text):
        lead = text[max(0, found.start() - 12) : found.start()].rstrip()
        short = _SHORT_NAME.fullmatch(found[1]) and _NAMED_BEFORE.search(lead)
        if not short and not lead.endswith(tuple(named)):
            yield found[1].strip(_EDGES)
    for found in _HEADING.finditer(text):
        yield from (piece.strip(_EDGES) for piece in _BRACKETS.split(found[1]))
    for pattern in (_NOTE, _ONLY):
        yield from (found[1].strip(_EDGES) for found in pattern.finditer(text))
    plain = _PARENTHESIS.sub("", text)
    if "|" in plain:
        yield from (cell.strip(_EDGES) for cell in plain.split("|"))


def _drop_labels(words: str, named: str) -> str:
    for label in sorted(named.split(), key=len, reverse=True):
        words = words.replace(label, "・")
    return words.strip("・のと")


def _is_said(kind: str, words: str) -> bool:
    """Whether the words as a whole are in a list, whatever word they hold."""
    return words in _EVERYWHERE.split() or words in _OWN[kind].split() or bool(_compile_phrases(kind).fullmatch(words))


def _is_known(kind: str, words: str) -> bool:
    known = _compile(kind)
    return bool(known.fullmatch(words)) or all(part == "" or known.fullmatch(part) for part in _JOINTS.split(words))


@cache
def _compile_phrases(kind: str) -> re.Pattern[str]:
    return re.compile(_PHRASES.get(kind, "(?!)"))


@cache
def _compile(kind: str) -> re.Pattern[str]:
    words = "|".join(sorted({*_EVERYWHERE.split(), *_OWN[kind].split()}, key=len, reverse=True))
    heads = "|".join(HEADS.values())
    return re.compile(
        f"(?:{words}|{heads}|{FORM}|{REGIONAL_LABEL.pattern}|{_WAY}|{_ERA})+|{NAME}|{_PHRASES.get(kind, '(?!)')}"
    )
