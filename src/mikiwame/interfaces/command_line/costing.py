"""`mikiwame cost`: what one certification costs until it is passed, by self-study and with a course."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.advice.cost_terms import Condition, Study
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    SlugArgument,
    open_catalogue,
    pick_certification,
    pick_day,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import open_console, print_csv, print_json, print_lines
from mikiwame.pipeline import compare
from mikiwame.publishing.cost import STUDIES, explain_cost, list_cost_lines
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import write_day

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame cost SLUG",
    "mikiwame cost SLUG --study self",
    "mikiwame cost SLUG --grade 3級",
    "mikiwame cost SLUG --study course --training-benefit",
)

_LEGEND = (
    "回数は平均です。1回で受かる人も、もっと受ける人もいます。何回受けても受かる見込みは同じだとみなしています。",
    "金額は1円未満を四捨五入しています。",
)

_MAIN = ("受験料", "講座費用")
"""Terms so large that a sum without them is named with what it lacks."""

_DOUBTS = (
    "※古いは見直しの期限を過ぎた値、※出典により異なるは別の値を書く出典もある値です。"
    "申し込む前に主催団体に確かめてください。"
)


def cost_command(
    name: SlugArgument,
    study: Annotated[Study | None, typer.Option("--study", help="Only this way. Default: both.")] = None,
    grade: Annotated[
        str | None, typer.Option("--grade", help="Only this grade or audience, as `facts` labels it.", metavar="LABEL")
    ] = None,
    training_benefit: Annotated[
        bool, typer.Option("--training-benefit", help="Count the benefit for training too: you are entitled to it.")
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what one certification costs until it is passed: each term with its source, and what nobody can tell."""
    files = open_catalogue(catalogue, market)
    slug = pick_certification(files, name)
    comparison = compare(files, pick_day(on, files))
    conditions: list[Condition] = ["training_benefit"] if training_benefit else []
    answer = explain_cost(comparison, slug, [study] if study else list(STUDIES), conditions, grade)
    if format == "json":
        print_json(answer)
    elif format != "table":
        print_csv(list_cost_lines(answer), format)
    else:
        console = open_console()
        title = f"{answer['name']}{say_state(comparison, slug)}  合格までの費用  {write_day(comparison.on)}現在"
        _print_cost(console, title, answer)


def _print_cost(console: Console, title: str, answer: Row) -> None:
    print_lines(console, [title])
    if answer["life"] == "ended":
        print_lines(console, ["もう受けられません。以下は参考です。"])
    told: list[Row] = []
    for study in answer["study"]:
        console.print()
        _print_study(console, study, told)
        told += study["terms"]
    console.print()
    print_lines(console, [f"{row['words']} {_write_source(row)}" for row in answer["announced"]])
    print_lines(console, _list_legend(answer))
    _print_sources(console, answer)


def _list_legend(answer: Row) -> list[str]:
    terms = [term for study in answer["study"] for term in study["terms"]]
    labels = [choice["label"] for term in terms if len(term["choices"]) > 1 for choice in term["choices"]]
    doubted = any(source["doubt"] for term in terms for source in term["sources"])
    several = [f'いくつかある額のうち1つだけで見るには、--grade "{labels[0]}" のように書きます。'] if labels else []
    return [*(_LEGEND if terms else ()), *several, *([_DOUBTS] if doubted else ())]


def _print_study(console: Console, study: Row, told: Iterable[Row]) -> None:
    console.print(f"■ {STUDIES[study['study']]}: {_write_heading(study)}", style="bold")
    if study["low"] is None:
        print_lines(console, [study["words"]], "  ")
    if not study["possible"]:
        _print_cited(console, study["sources"])
        return
    if study["because"]:
        print_lines(console, [f"注意: {study['because']}。"], "  ")
        _print_cited(console, study["sources"])
    for term in study["terms"]:
        if term in told:
            print_lines(console, [f"+ {term['name']}: {_write_span(term)}(内訳は上と同じ)"], "  ")
        else:
            _print_term(console, term)
    _print_conditional(console, study)
    _print_unknown(console, [one for one in study["unknown"] if one["sign"] == "+"])


def _write_heading(study: Row) -> str:
    if not study["possible"]:
        return "取れません"
    if study["low"] is None:
        return "わかりません"
    more = [one["name"] for one in study["unknown"] if one["sign"] == "+"]
    main = "と".join(name for name in more if name in _MAIN)
    left_out = f" + 額の不明な{main}など" if main else " + わからないもの" * bool(more)
    return _write_span(study) + left_out


def _print_term(console: Console, term: Row) -> None:
    choices = term["choices"]
    sign = "-" if term["sign"] == "-" else "+"
    reckoned = choices[0]["words"] if len(choices) == 1 else _write_span(term)
    label = f"({choices[0]['label']})" if len(choices) == 1 and _adds(choices[0]["label"], term["name"]) else ""
    print_lines(console, [f"{sign} {term['name']}{label}: {reckoned}"], "  ")
    if len(choices) > 1:
        print_lines(console, [f"・{choice['label']}: {choice['words']}" for choice in choices], "      ")
    print_lines(console, [f"{term['because']}。"], "      ")
    _print_cited(console, term["sources"])


def _adds(label: str | None, name: str) -> bool:
    return label is not None and label != name


def _write_span(term: Row) -> str:
    if term["high"] is None:
        return f"{term['low']:,}円以上"
    same = term["low"] == term["high"]
    return f"{term['low']:,}円" if same else f"{term['low']:,}~{term['high']:,}円"


def _print_conditional(console: Console, study: Row) -> None:
    """What comes off only for some, with or without an amount."""
    unsure = [one for one in study["unknown"] if one["sign"] == "-"]
    if not study["conditional"] and not unsure:
        return
    console.print("  人によっては安くなるもの(合計からは引いていません)")
    for term in study["conditional"]:
        total = _write_span({"low": term["sum_low"], "high": term["sum_high"]})
        print_lines(console, [f"・{term['name']}: {_write_span(term)}安くなり、合計は{total}"], "    ")
        print_lines(console, [f"{term['because']}。"], "      ")
        _print_cited(console, term["sources"])
    for one in unsure:
        print_lines(console, [f"・{one['name']}: {one['because']}"], "    ")
        _print_cited(console, one["sources"])


def _print_unknown(console: Console, unknown: Iterable[Row]) -> None:
    """Names that share a reason stand on one line."""
    named: dict[tuple[str, str], list[Row]] = {}
    for one in unknown:
        cited = " ".join(_write_source(source) for source in one["sources"])
        named.setdefault((one["because"], cited), []).append(one)
    if named:
        console.print("  わからないもの(0円という意味ではなく、合計に入っていません)")
    for (because, cited), ones in named.items():
        names = "、".join(one["name"] for one in ones)
        print_lines(console, [f"・{names}: {because} {cited}".rstrip()], "    ")


def _print_cited(console: Console, sources: Iterable[Row]) -> None:
    for source in sources:
        doubt = f" ※{source['doubt']}" if source["doubt"] else ""
        print_lines(console, [f"{source['what']}「{source['text']}」{_write_source(source)}{doubt}"], "      ")


def _write_source(source: Row) -> str:
    return f"[{source['source']} {source['on'] if source['dated'] else '日付なし'}]"


def _print_sources(console: Console, answer: Row) -> None:
    """What each source is, for who wants to read it."""
    console.print()
    parts = [part for study in answer["study"] for part in (*study["terms"], *study["conditional"], *study["unknown"])]
    cited = [source for part in (*parts, *answer["study"]) for source in part["sources"]]
    for slug, source in sorted({source["source"]: source for source in (*cited, *answer["announced"])}.items()):
        print_lines(console, [f"[{slug}] {source['title']} {source['url'] or say_no_address()}"])
