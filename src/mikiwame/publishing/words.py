"""The Japanese words that readers see, in one place."""

from datetime import date

from dateutil.relativedelta import relativedelta

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

OPENNESS = {"exact": "明示", "rough": "概数のみ", "withheld": "非公表", "not_found": "見つからない", None: "未調査"}

ELIGIBILITY = {
    "de_facto_course": "受験できるのは実質的に講座の受講生だけ",
    "course_required": "受験するには講座の修了が必要",
    "experience": "受験するには実務経験が必要",
    "other": "受験資格に条件がある",
    None: "だれでも受験できるかどうかが不明",
}

UNKNOWN_CLAIMS = {
    "absent": "出典でも「{text}」",
    "unreadable": "出典の表記「{text}」からは読み取れない",
    None: "どの出典にも記載がない",
}


def name_field(field: str) -> str:
    return FIELDS.get(field, field)


def write_day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def write_age(day: date, on: date) -> str:
    """How long before ``on`` the ``day`` lies, in the two largest units."""
    age = relativedelta(on, day)
    parts = [f"{age.years}年" * bool(age.years), f"{age.months}か月" * bool(age.months)]
    if not age.years:
        parts.append(f"{age.days}日" * bool(age.days))
    return ("と".join(part for part in parts if part) + "前") if day < on else "当日"
