"""One candidate of an advice in one line: what it costs, where and when it is held, and how much of it is published."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.advice.calendar import is_sure
from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import ONCE, Part, Term, span_all
from mikiwame.advice.limits import list_coming
from mikiwame.advice.options import Option
from mikiwame.answers.cost import list_announced_prices, write_amount
from mikiwame.answers.facts import Evidence
from mikiwame.assessment.measures import say_openness
from mikiwame.pipeline import Comparison
from mikiwame.publishing.calendar import OVER, read_timetables, write_when
from mikiwame.publishing.words import FIELDS, write_tax
from mikiwame.words import speak

Row = dict[str, Any]

_VENUES = {"home": "在宅", "everywhere": "全都道府県で受験", "halls": "会場で受験", None: "場所は不明"}

_RESULTS = ("examinees", "pass_rate")
"""What tells the certifications apart by how they show their results."""

_WORDS = speak("ja")

_LARGE: tuple[Part, ...] = ("exam_fee", "course_cost", "materials")
"""Parts of the cost named even where they are not known; what else is unknown is small."""

_YEAR = 12
"""Months."""

_RUN = 3
"""So many months on end are told as a span."""


def say_line(comparison: Comparison, option: Option, cost: Cost) -> str:
    """``受験料8,800円(受け直しをならすと平均11,473円)+教材費(不明)、在宅、毎月、受験者数と合格率を公表、次は2026年12月``."""
    parts = [
        _say_cost(cost),
        *(
            _WORDS("cost.announced_in_line", **one.words.values)
            for one in list_announced_prices(comparison, Evidence(comparison), option.slug)
        ),
        *_say_course(option, cost),
        _VENUES.get(option.venue, "場所は不明"),
        _say_schedule(comparison, option),
        _say_results(comparison, option.slug),
        *_say_next(option, comparison.on),
    ]
    return "、".join(parts)


def list_checks(rows: Sequence[Row]) -> list[str]:
    """What somebody who takes one of these should find out about its cost, since no source tells."""
    unknown = {
        one["name"]
        for row in rows
        for one in row["cost"]["unknown"]
        if one["sign"] == "+" and one["part"] not in _LARGE
    }
    studies = {row["study"] for row in rows if any(one["part"] == "materials" for one in row["cost"]["unknown"])}
    told = ["教材の値段は書店などで"] if "self" in studies else []
    told += ["教材費が講座費用に含まれるかは学校に"] if "course" in studies else []
    small = sorted(unknown)
    told += [f"{'、'.join(small)}は主催団体に"] if small else []
    return [f"申し込む前に、{'、'.join(told)}確かめる(どの出典にも書かれていません)。"] if told else []


def _say_cost(cost: Cost) -> str:
    known = [_say_term(term) for term in cost.terms]
    unknown = [_WORDS.say_value(one.name) for one in cost.unknown if one.sign == "+" and one.part in _LARGE]
    return "+".join([*known, *(f"{name}(不明)" for name in unknown)]) or "費用は不明"


def _say_term(term: Term) -> str:
    """What is paid at a sitting first: that is what the organiser asks for. The mean is ours."""
    name, total = _WORDS.say_value(term.name), _WORDS.figure(write_amount(term.low, term.high))
    if term.counter != "sitting" or not term.choices:
        return f"{name}{total}{write_tax(term.tax)}"
    once = _WORDS.figure(write_amount(*span_all([choice.price for choice in term.choices])))
    return f"{name}{once}{write_tax(term.tax)}" + (
        f"(受け直しをならすと平均{total})" if term.times not in (None, ONCE) else ""
    )


def _say_course(option: Option, cost: Cost) -> Iterable[str]:
    if not option.costs["self"].possible:
        yield "講座を受けないと受験できない"
    backs = [one for one in cost.unknown if one.condition == "cash_back"]
    yield from (_WORDS("cost.back_in_short", **one.because.values) for one in backs)


def _say_schedule(comparison: Comparison, option: Option) -> str:
    if option.any_time:
        return "随時"
    schedule = read_timetables(comparison, option.slug, 1)[0].schedule
    if schedule["months"]:
        return _say_months(schedule["months"])
    if schedule["per_year"]:
        return f"年{schedule['per_year']}回"
    return "決まった月はない" if option.sittings else "日程は不明"


def _say_next(option: Option, on: date) -> Iterable[str]:
    """The first sitting that one can count on, where it has to be waited for, behind one that may be over."""
    coming = list_coming(option, on)
    if coming and not option.any_time:
        begun = [one for one in option.sittings if not is_sure(one) and one.first < coming[0].first]
        before = f"{write_when(begun[0])}{OVER}、確実なのは" if begun else ""
        yield f"次は{before}{write_when(coming[0])}" + ("" if coming[0].exact else "(日は不明)")


def _say_months(months: Sequence[int]) -> str:
    if len(months) == _YEAR:
        return "毎月"
    if len(months) >= _RUN and months[-1] - months[0] == len(months) - 1:
        return f"{months[0]}~{months[-1]}月に毎月"
    return f"{'・'.join(map(str, months))}月"


def _say_results(comparison: Comparison, slug: str) -> str:
    asked = pl.col("certification").eq(slug) & pl.col("label").is_null() & pl.col("field").is_in(_RESULTS)
    facts = nw.from_native(comparison.facts.filter(asked)).with_columns(openness=say_openness())
    openness = dict(facts.select("field", "openness").iter_rows())
    told = {how: "と".join(FIELDS[one] for one in _RESULTS if openness.get(one) == how) for how in ("exact", "rough")}
    parts = [f"{told['exact']}を公表" if told["exact"] else "", f"{told['rough']}は概数だけ" if told["rough"] else ""]
    silent = "と".join(FIELDS[one] for one in _RESULTS if openness.get(one) not in told)
    return "、".join(part for part in (*parts, f"{silent}は不明" if silent else "") if part)
