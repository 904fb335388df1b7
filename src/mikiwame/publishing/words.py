"""The Japanese words that readers see, in one place."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from mikiwame.vocabulary.days import read_count

FIELDS = {
    "exam_fee": "受験料",
    "course_cost": "講座費用",
    "extra_fee": "その他の費用",
    "pass_rate": "合格率",
    "examinees": "受験者数",
    "passers": "合格者数",
    "duration": "試験時間",
    "schedule": "試験日程",
    "venue": "試験場所",
    "eligibility": "受験資格",
    "organiser": "主催団体",
    "school": "資格スクール",
    "stars": "筆者の評価",
    "application": "申込み",
    "passing_mark": "合格基準",
    "exam_content": "出題内容",
    "status": "実施状況",
    "benefit": "特典",
    "name_alias": "別の呼び名",
    "independence": "独立性",
}

STANDINGS = {
    "agreed": "複数の出典が一致",
    "single": "出典は1つ",
    "disputed": "出典により異なる",
    "withheld": "主催団体が非公表",
    "unknown": "不明",
}

SOURCE_KINDS = {
    "government": "官公庁",
    "organiser": "主催団体",
    "school": "スクール",
    "staffing": "人材会社",
    "reviewer": "個人の評者",
    "comparison": "比較サイト",
    "media": "メディア",
}

OPENNESS = {
    "exact": "明示",
    "rough": "概数のみ",
    "withheld": "非公表",
    "not_found": "見つからない",
    "unreadable": "出典の表記から読み取れない",
    "not_applicable": "この資格にはない",
    None: "未調査",
}

ELIGIBILITY = {
    "de_facto_course": "受験できるのは実質的に講座の受講生だけ",
    "course_required": "受験するには講座の修了が必要",
    "experience": "受験するには実務経験が必要",
    "other": "受験資格に条件がある",
    None: "だれでも受験できるかどうかが不明",
}

UNKNOWN_CLAIMS = {
    "absent": "出典でも「{text}」",
    "not_applicable": "この資格にはないもの(出典では「{text}」)",
    "unreadable": "出典の表記「{text}」からは読み取れない",
    None: "どの出典にも記載がない",
}

WAITS = "出典の値は確認待ち"
"""Why a fact is not known where all that sources print for it is held back."""


STATES = {
    "open": "だれでも",
    "de_facto_course": "実質的に受講生だけ",
    "course_required": "講座が必要",
    "experience": "実務経験が必要",
    "other": "その他の条件",
    "home": "自宅",
    "everywhere": "全都道府県",
    "halls": "会場",
    "any_time": "随時",
    "per_year": "年に決まった回数",
    "integrated": "スクールや人材会社そのもの",
    "company_with_school": "スクールと結ぶ会社",
    "nonprofit_with_school": "スクールと結ぶ非営利団体",
    "no_tie_found": "つながりが見つからない",
    **{name: word for name, word in OPENNESS.items() if name},
}


def write_points(low: float, high: float | None = None) -> str:
    """Parts of a score, 0..1, as points of 100: ``12.5点``, or ``12.5~15.0点`` where the two ends differ so far."""
    first, last = f"{low * 100:.1f}", f"{(low if high is None else high) * 100:.1f}"
    return f"{first}点" if first == last else f"{first}~{last}点"


TAXES = {"excluded": "税別", "mixed": "一部は税別"}


def write_tax(tax: str | None) -> str:
    """``(税別)`` behind a price that is printed without tax; empty for one as printed."""
    return f"({TAXES[tax]})" if tax else ""


def name_field(field: str) -> str:
    return FIELDS.get(field, field)


def write_day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def write_doubt(fact: Mapping[str, Any]) -> str:
    """What a reader should know beside a figure: that it is old, undated or disputed; empty for a sound one."""
    doubts = {
        "古い": fact["stale"],
        "日付なし": not fact["dated"] and fact["source"],
        "出典により異なる": fact["standing"] == "disputed",
    }
    return "・".join(word for word, holds in doubts.items() if holds)


def say_reason(fact: Mapping[str, Any], freshness: Mapping[Any, int]) -> str | None:
    """Why a fact is not known, old, or of unknown age, in words; null for a sound one."""
    if fact["standing"] == "withheld":
        return "主催団体が公表していない"
    if fact["standing"] == "unknown":
        kind = fact["kind"] if fact["kind"] in UNKNOWN_CLAIMS else None
        return UNKNOWN_CLAIMS[kind].format(text=fact["text"])
    if fact["stale"]:
        day = write_day(read_count(fact["true_day"]))
        return f"{day}の値で、{name_field(fact['field'])}の期限の{freshness[fact['field']]}か月を過ぎた"
    if fact["source"] and not fact["dated"]:
        return "日付のない写しだけが出典で、いつの値かわからない"
    return None


def write_some_day(text: str) -> str:
    """``2026-03-01``, ``2026-03`` or ``2026`` as Japanese writes it, as far as it is known."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(text.split("-"), "年月日", strict=False))


def write_age(day: date, on: date) -> str:
    """How long before ``on`` the ``day`` lies, in the two largest units."""
    age = relativedelta(on, day)
    parts = [f"{age.years}年" * bool(age.years), f"{age.months}か月" * bool(age.months)]
    if not age.years:
        parts.append(f"{age.days}日" * bool(age.days))
    return ("と".join(part for part in parts if part) + "前") if day < on else "当日"
