"""Exam pages as they are published, made by seed: what they say, how they are laid out, and what may become of them.

The printed values are those of real pages; names, headings and layouts are put together at random.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

Key = tuple[str, str, str | None]
"""Certification, field, and the label of the column, such as ``1級``."""

VALUES: Mapping[str, tuple[str, ...]] = {
    "exam_fee": ("8,800円", "7,700円(税込)", "6,700円(税込)", "5,500円", "6,500円", "9,000円", "4,200円"),
    "pass_rate": ("76.7%", "61.9%", "34.7%", "52.4%", "58.3%", "72.8%", "50〜60%", "49.3%"),
    "examinees": ("13,433人", "1,531人", "2,027人", "3,044人", "2,310人", "11,842人", "248人", "187人"),
    "passers": ("1,275人", "1,682人", "514人", "1,961人", "1,594人", "9,026人", "151人", "130人"),
    "duration": ("学科50分 実技70分", "90分", "180分", "2時間", "60分", "120分", "学科1時間 実技2時間", "45分"),
    "schedule": ("毎月実施", "年2回(7月・12月)", "年6回", "4〜12月まで毎月実施", "年4回(3月、6月、9月、12月)", "年1回"),
    "eligibility": ("どなたでも受験できます", "問いません", "なし", "特に制限はありません", "どなたでも受験可能"),
    "passing_mark": ("各々の得点率70%以上", "70点以上", "60%以上", "総得点の80%以上", "学科・実技とも70%以上"),
}  # fmt: skip

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "exam_fee": ("受験料", "検定料", "受験手数料"),
    "pass_rate": ("合格率",),
    "examinees": ("受験者数",),
    "passers": ("合格者数",),
    "duration": ("試験時間",),
    "schedule": ("試験日程", "実施時期"),
    "eligibility": ("受験資格",),
    "passing_mark": ("合格基準",),
}

GRADED = ("exam_fee", "pass_rate", "examinees", "passers")
"""Fields that differ by grade where a page has columns for grades."""

GRADES = ("1級", "2級", "3級")
LAYOUTS = ("rows", "turned", "terms", "headed", "lines", "list")
ENCODINGS = ("utf-8", "shift_jis", "euc-jp", "iso-2022-jp")


@dataclass(frozen=True)
class Section:
    """One certification of a page. ``order``: its fields as they come; ``grades``: the columns, or none."""

    slug: str
    name: str
    order: tuple[str, ...]
    grades: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """``values``: what it says. All else is how it is made."""

    values: Mapping[Key, str]
    headings: Mapping[str, str]
    sections: tuple[Section, ...]
    layout: str
    encoding: str
    wide: bool = False
    dressing: int = 0
    year: int | None = None
    marked: bool = False
    struck: frozenset[Key] = frozenset()
    hidden: str = "<s>{}</s>"

    def write(self) -> tuple[bytes, str]:
        """The bytes and their content type."""
        body = "\n".join(_dress(self._write_section(one), self.dressing) for one in self.sections)
        title = self.sections[0].name if len(self.sections) == 1 else "試験の一覧"
        head = f'<meta charset="{self.encoding}"><title>{title} 試験要項</title>'
        text = f"<!DOCTYPE html><html lang=ja><head>{head}</head><body>{_dress('', self.dressing)}{body}</body></html>"
        return text.encode(self.encoding, "xmlcharrefreplace"), f"text/html; charset={self.encoding}"

    def _write_section(self, section: Section) -> str:
        if self.layout == "turned" and not section.grades:
            return _write_turned(self, section)
        if section.grades:
            return _write_graded(self, section, turned=self.layout in ("turned", "list", "headed"))
        pairs = [(self.headings[one], self._print(section.slug, one, None)) for one in section.order]
        return f"{_write_head(self, section)}{_WRITERS[self.layout](pairs)}"

    def _print(self, slug: str, field: str, grade: str | None) -> str:
        value = self.values.get((slug, field, grade), "")
        value = value.translate(_WIDE) if self.wide else value
        if (slug, field, grade) in self.struck:
            return self.hidden.format(value)
        return f"\n  <span class=v>\n{value.replace(' ', '<br>')} </span>\n" if self.marked else value


_WIDE = {ord(narrow): ord(narrow) + 0xFEE0 for narrow in "0123456789%"} | {ord("("): "(", ord(")"): ")"}

Pairs = list[tuple[str, str]]


def _write_rows(pairs: Pairs) -> str:
    return "<table>" + "".join(f"<tr><th>{head}</th><td>{value}</td></tr>" for head, value in pairs) + "</table>"


def _write_terms(pairs: Pairs) -> str:
    return "<dl>" + "".join(f"<dt>{head}</dt><dd>{value}</dd>" for head, value in pairs) + "</dl>"


def _write_headed(pairs: Pairs) -> str:
    return "".join(f"<h3>{head}</h3><p>{value}</p>" for head, value in pairs)


def _write_lines(pairs: Pairs) -> str:
    return "<p>" + "<br>".join(f"{head}:{value}" for head, value in pairs) + "</p>"


def _write_list(pairs: Pairs) -> str:
    return "<ul>" + "".join(f"<li>{head}: {value}</li>" for head, value in pairs) + "</ul>"


_WRITERS: Mapping[str, Callable[[Pairs], str]] = {
    "rows": _write_rows,
    "turned": _write_rows,
    "terms": _write_terms,
    "headed": _write_headed,
    "lines": _write_lines,
    "list": _write_list,
}


def _write_head(page: Page, section: Section) -> str:
    return f"<h2>{section.name}{f' {page.year}年度' if page.year else ''}</h2>"


def _write_turned(page: Page, section: Section) -> str:
    heads = "".join(f"<th>{page.headings[one]}</th>" for one in section.order)
    cells = "".join(f"<td>{page._print(section.slug, one, None)}</td>" for one in section.order)
    return f"{_write_head(page, section)}<table><tr>{heads}</tr><tr>{cells}</tr></table>"


def _write_graded(page: Page, section: Section, *, turned: bool) -> str:
    """A table with a column per grade, or with a row per grade."""
    fields = [one for one in section.order if one in GRADED]
    if turned:
        heads = "".join(f"<th>{page.headings[one]}</th>" for one in fields)
        lines = [
            f"<tr><th>{grade}</th>"
            + "".join(f"<td>{page._print(section.slug, one, grade)}</td>" for one in fields)
            + "</tr>"
            for grade in section.grades
        ]
    else:
        heads = "".join(f"<th>{grade}</th>" for grade in section.grades)
        lines = [
            f"<tr><th>{page.headings[one]}</th>"
            + "".join(f"<td>{page._print(section.slug, one, grade)}</td>" for grade in section.grades)
            + "</tr>"
            for one in fields
        ]
    return f"{_write_head(page, section)}<table><tr><th></th>{heads}</tr>{''.join(lines)}</table>"


def _dress(text: str, amount: int) -> str:
    """The text with what surrounds it on real pages: menus, boxes and prose."""
    link = '<li class="nav-item"><a href="/info/{0}.html">お知らせと最新情報 その{0}</a></li>'
    menu = "".join(link.format(number) for number in range(amount))
    return f"<div class=box><ul>{menu}</ul></div><div><div>{text}</div></div>" if amount else text


def make_page(random: Random, names: Mapping[str, str], *, dressing: int = 0) -> Page:
    """A page of one certification or some, of these slugs and names."""
    count = random.choice((1, 1, 2, 3))
    chosen = random.sample(sorted(names), count)
    headings = {field: random.choice(printed) for field, printed in HEADINGS.items()}
    sections, values = [], dict[Key, str]()
    for slug in chosen:
        grades = tuple(random.sample(GRADES, 2)) if random.random() < 0.35 else ()
        fields = GRADED if grades else tuple(random.sample(sorted(HEADINGS), random.randint(4, 8)))
        sections.append(Section(slug, names[slug], fields, grades))
        for field in fields:
            texts = random.sample(VALUES[field], max(len(grades), 1))
            for grade, text in zip(grades or (None,), texts, strict=True):
                values[slug, field, grade] = text
    layout, encoding = random.choice(LAYOUTS), random.choice(ENCODINGS)
    year = random.choice((None, None, 2025))
    return Page(values, headings, tuple(sections), layout, encoding, dressing=dressing, year=year)


def swap_values(page: Page, random: Random) -> Page:
    """Two figures of one field change places; of a page that has no two, one takes another's words."""
    pairs = [
        (one, other)
        for one in page.values
        for other in page.values
        if one < other and one[1] == other[1] and page.values[one] != page.values[other]
    ] if all(key[2] for key in page.values) or len(page.sections) > 1 else []  # fmt: skip
    if not pairs:
        return change_words(page, random)
    one, other = random.choice(pairs)
    return replace(page, values={**page.values, one: page.values[other], other: page.values[one]})


def change_words(page: Page, random: Random) -> Page:
    key = random.choice(sorted(page.values, key=str))
    other = random.choice([text for text in VALUES[key[1]] if text != page.values[key]])
    return replace(page, values={**page.values, key: other})


def change_digits(page: Page, random: Random) -> Page:
    """One digit becomes another, or is added or lost."""
    keys = [key for key, text in page.values.items() if any(one.isdecimal() for one in text)]
    key = random.choice(sorted(keys, key=str))
    text = page.values[key]
    place = random.choice([number for number, one in enumerate(text) if one.isdecimal()])
    digit = random.choice([one for one in "123456789" if one != text[place]])
    changed = random.choice((digit, text[place] + digit, "" if len(text) > 3 and place else digit))
    return replace(page, values={**page.values, key: text[:place] + changed + text[place + 1 :]})


def add_note(page: Page, random: Random) -> Page:
    """The cell says more than before: until when it holds."""
    key = random.choice(sorted(page.values, key=str))
    note = random.choice(("(2026年9月まで)", " ※2027年4月より改定", "(予定)", "から変更になりました"))
    return replace(page, values={**page.values, key: page.values[key] + note})


def drop_row(page: Page, random: Random) -> Page:
    section = random.choice(page.sections)
    field = random.choice(section.order)
    kept = {key: text for key, text in page.values.items() if key[:2] != (section.slug, field)}
    order = tuple(one for one in section.order if one != field)
    sections = tuple(replace(one, order=order) if one is section else one for one in page.sections)
    return replace(page, values=kept, sections=sections)


def change_heading(page: Page, random: Random) -> Page:
    """The words stay, and stand under a heading of another thing."""
    used = {field for one in page.sections for field in one.order}
    field = random.choice(sorted(used))
    kept = {key: text for key, text in page.values.items() if key[1] != field}
    values = {
        **kept,
        **{(slug, "other", grade): text for (slug, one, grade), text in page.values.items() if one == field},
    }
    headings = {**page.headings, "other": random.choice(("受講料", "教材費", "昨年度の実績", "欠席者数"))}
    sections = tuple(
        replace(one, order=tuple("other" if each == field else each for each in one.order)) for one in page.sections
    )
    return replace(page, values=values, headings=headings, sections=sections)


def change_year(page: Page, random: Random) -> Page:
    """The same words, of another year: of each figure nothing is known any more."""
    return replace(page, year=random.choice((2024, 2026)))


def change_name(page: Page, random: Random) -> Page:
    """The same words, of another certification."""
    section = random.choice(page.sections)
    other = replace(section, slug="other", name=random.choice(("点字技能検定", "全国珠算検定試験", "硬筆書写技能検定")))
    values = {("other" if key[0] == section.slug else key[0], *key[1:]): text for key, text in page.values.items()}
    sections = tuple(other if one is section else one for one in page.sections)
    return replace(page, values=values, sections=sections)


def strike(page: Page, random: Random) -> Page:
    """A figure is struck out, or hidden, and another may stand beside it."""
    key = random.choice(sorted(page.values, key=str))
    other = random.choice([text for text in VALUES[key[1]] if text != page.values[key]])
    ways = ("<s>{}</s>", "<del>{}</del>", "<!--{}-->", "<span hidden>{}</span>", '<b style="display:none">{}</b>')
    way = random.choice(ways) + random.choice(("", other))
    return replace(page, struck=frozenset([key]), hidden=way)


def reorder_rows(page: Page, random: Random) -> Page:
    sections = tuple(replace(one, order=tuple(random.sample(one.order, len(one.order)))) for one in page.sections)
    return replace(page, sections=tuple(random.sample(sections, len(sections))))


def move_columns(page: Page, random: Random) -> Page:
    sections = tuple(replace(one, grades=tuple(reversed(one.grades))) for one in page.sections)
    turned = "rows" if page.layout == "turned" else "turned"
    return replace(page, sections=sections, layout=page.layout if random.random() < 0.5 else turned)


def redesign(page: Page, random: Random) -> Page:
    others = [one for one in LAYOUTS if one != page.layout]
    return replace(page, layout=random.choice(others), dressing=random.randint(0, 3), marked=random.random() < 0.5)


def recode(page: Page, random: Random) -> Page:
    others = [one for one in ENCODINGS if one != page.encoding]
    return replace(page, encoding=random.choice(others), wide=random.random() < 0.5)


Change = Callable[[Page, Random], Page]

OF_WORDS: tuple[Change, ...] = (
    swap_values,
    change_digits,
    change_words,
    add_note,
    drop_row,
    change_heading,
    change_year,
    change_name,
    strike,
)
OF_LAYOUT: tuple[Change, ...] = (reorder_rows, move_columns, redesign, recode)


def mutate(page: Page, random: Random) -> tuple[Page, bool]:
    """What may become of a page, and whether what it says was touched."""
    touched = random.random() < 0.6
    if touched:
        page = random.choice(OF_WORDS)(page, random)
    if not touched or random.random() < 0.5:
        page = random.choice(OF_LAYOUT)(page, random)
    return page, touched
