"""`mikiwame advise`: what one person should do, and why, what it costs, when, and what would change it."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.asking import ask_person
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import (
    PLAIN_WIDTH,
    open_console,
    print_csv,
    print_json,
    print_lines,
    wrap_japanese,
)
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.advice import give_advice, open_desk, resolve_organisation
from mikiwame.publishing.cost import STUDIES
from mikiwame.publishing.person_words import describe_person
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.persons import DECISIVE, Age, Aim, Computers, Experience, Person, Situation, Study, read_person

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame advise --ask",
    "mikiwame advise --age 30s --experience none --situation looking",
    "mikiwame advise --age 20s --experience none --aim knowing-beforehand --study self --budget 10000",
    "mikiwame advise --situation moving-to-ward --by 2027-03-31 --format json",
)

LIMITS = ("budget", "study", "place", "by")
"""Items that rule certifications out by themselves, so that giving way in them helps."""

SHOWN_CHANGES = 6
"""Changes named on a terminal; JSON has all."""


def advise_command(
    age: Annotated[Age | None, typer.Option(help="Age band.")] = None,
    experience: Annotated[Experience | None, typer.Option(help="Office work done so far.")] = None,
    situation: Annotated[Situation | None, typer.Option(help="Where the person stands.")] = None,
    aim: Annotated[Aim | None, typer.Option(help="What it is for.")] = None,
    place: Annotated[str | None, typer.Option(help="Prefecture, like 東京 or 東京都.", metavar="NAME")] = None,
    budget: Annotated[str | None, typer.Option(help="Yen to spend in all.", metavar="YEN")] = None,
    study: Annotated[Study | None, typer.Option(help="By oneself or with a course.")] = None,
    computers: Annotated[Computers | None, typer.Option(help="At ease with computers or not.")] = None,
    in_view: Annotated[
        str | None,
        typer.Option("--in-view", help="Employer, school or agency in view: name or slug.", metavar="NAME"),
    ] = None,
    by: Annotated[str | None, typer.Option(help="Day by which to have sat the exam.", metavar="YYYY-MM-DD")] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for what is not given, in Japanese.")] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Advise one person: whether to take a certification at all, which, why, what it costs and when it can be sat.

    Every answer is optional. What is not said stays unknown, and the advice tells what saying it would change.
    """
    answers: dict[str, str | None] = {
        "age": age,
        "experience": experience,
        "situation": situation,
        "aim": aim,
        "place": place,
        "budget": budget,
        "study": study,
        "computers": computers,
        "in_view": in_view,
        "by": by,
    }
    files = open_catalogue(catalogue, market)
    person = _read_person(files, answers)
    if ask:
        person = ask_person(_open_talk(format), files, person)
    comparison = compare(files, pick_day(on))
    answer = give_advice(open_desk(comparison), person)
    if format == "json":
        print_json(answer)
    elif format == "csv":
        print_csv(list_lines(answer))
    else:
        _print_advice(open_console(), comparison, person, answer, repeat_options(market, catalogue, on))


def _read_person(files: Catalogue, answers: dict[str, str | None]) -> Person:
    if answers["in_view"]:
        answers = answers | {"in_view": resolve_organisation(files, answers["in_view"])}
    return read_person(answers)


def _open_talk(format: str) -> Console:
    """Where the conversation goes: not into an answer that is data."""
    if format == "table":
        return open_console()
    width = None if sys.stderr.isatty() else PLAIN_WIDTH
    return Console(stderr=True, width=width, highlight=False, emoji=False, markup=False)


def list_lines(answer: Row) -> list[Row]:
    """The answer as one row a certification: what becomes of it under the verdict, why, and its cost in yen."""
    groups = (("recommended", "recommended"), ("if_anyway", "if_anyway"), ("rejected", "rejected"))
    return [
        {
            "verdict": answer["verdict"],
            "becomes": becomes,
            "slug": row["slug"],
            "name": row["name"],
            "because": row["because"],
            "cost_low": row.get("cost", {}).get("low"),
            "cost_high": row.get("cost", {}).get("high"),
            "sources": row["sources"],
        }
        for key, becomes in groups
        for row in answer[key]
    ]


def _print_advice(console: Console, comparison: Comparison, person: Person, answer: Row, options: str) -> None:
    console.print(f"{comparison.market.title}  あなたへの助言  {write_day(comparison.on)}現在", style="bold")
    said = describe_person(person, comparison.catalogue.organisations)
    print_lines(console, [f"あなたの答え: {'、'.join(said)}" if said else "あなたの答え: まだ何もありません。"])
    console.print()
    for line in wrap_japanese(f"結論: {answer['sentence']}", console.width):
        console.print(line, style="bold", soft_wrap=True)
    _print_why(console, answer)
    _print_next(console, answer)
    _print_candidates(console, answer)
    _print_changes(console, answer)
    _print_rejected(console, comparison, answer)
    _print_sources(console, comparison, answer)
    print_lines(console, [_say_way_on(answer, options)])


def _print_part(console: Console, heading: str, lines: Sequence[str]) -> None:
    if lines:
        console.print()
        console.print(heading, style="bold")
        print_lines(console, lines, "  ")


def _print_why(console: Console, answer: Row) -> None:
    deciding = sorted(answer["rules"], key=lambda row: (row["rule"] != answer["decides"], row["stance"] is None))
    standing = [f"・{row['says']}[{row['source']}]" for row in deciding if not row["yields_to"]]
    yielding = [f"・{row['says']}[{row['source']}]" for row in deciding if row["yields_to"]]
    _print_part(console, "なぜ", standing)
    _print_part(console, "これもあてはまるが、上の理由を優先する", yielding)


def _print_next(console: Console, answer: Row) -> None:
    steps = [f"{row['says']}[{row['source']}]" for row in answer["next"]]
    steps += _list_ways_out(answer)
    _print_part(console, "次にすること", [f"{number}. {step}" for number, step in enumerate(steps, 1)])
    asked = [f"・{row['says']}[{row['source']}]" for row in answer["questions"]]
    _print_part(console, "学校に聞くこと", asked)


def _list_ways_out(answer: Row) -> list[str]:
    """Where little can be said: the limit that could give way, or the question that an answer would help most."""
    if answer["verdict"] in ("take", "choose_between"):
        return []
    if answer["lack"] == "limits" or answer["verdict"] == "wait":
        eased = [row["says"] for row in answer["would_change"] if row["item"] in LIMITS and row["recommended"]]
        return [f"条件を見直す: {says}" for says in eased]
    if answer["decides"] and not answer["rests_on_premise"]:
        return []
    asked = [row["question"] for row in answer["unsaid"] if row["item"] in DECISIVE]
    return [f"答えを足して、もう一度相談する: {''.join(asked)}"] if asked else []


def _print_candidates(console: Console, answer: Row) -> None:
    rows = answer["recommended"] or answer["if_anyway"]
    heading = "候補" if answer["recommended"] else "それでも取るなら、この中から"
    if rows:
        console.print()
        console.print(heading, style="bold")
    for row in rows:
        print_lines(console, [f"■ {row['name']}({row['slug']})"])
        cited = "".join(f"[{source}]" for source in row["sources"])
        lines = [f"よい点: {row['because']}{cited}", _say_cost(row), _say_sittings(row["next_sittings"])]
        print_lines(console, [*lines, *(f"注意: {warning}。" for warning in row["warnings"])], "  ")


def _say_cost(row: Row) -> str:
    cost = row["cost"]
    cited = "".join(f"[{slug}]" for slug in _list_cited(cost["terms"]))
    return f"費用({STUDIES[row['study']]}、受かるまでの平均): {cost['words']}{cited}"


def _list_cited(parts: Iterable[Row]) -> list[str]:
    return sorted({source["source"] for part in parts for source in part["sources"]})


def _say_sittings(sittings: Sequence[Row]) -> str:
    known = [row for row in sittings if row["first"]]
    if not known:
        reason = sittings[0]["because"] if sittings else None
        return f"次の試験: わかりません({reason or '日程が不明'})。"
    cited = "".join(f"[{source}]" for source in dict.fromkeys(row["source"] for row in known))
    return f"次の試験: {'、'.join(map(_say_sitting, known))}{cited}。{known[0]['deadline_because'] or ''}"


def _say_sitting(row: Row) -> str:
    day = date.fromisoformat(row["first"])
    if row["exact"]:
        return write_day(day)
    over = "日はわからず、もう終わったかもしれない" if day.day != 1 else "日はわからない"
    return f"{day.year}年{day.month}月({over})"


def _print_changes(console: Console, answer: Row) -> None:
    _print_part(console, "答えが変わると", [f"・{row['says']}" for row in answer["would_change"][:SHOWN_CHANGES]])
    unsaid = [change for row in answer["unsaid"] for change in row["changes"]]
    _print_part(console, "まだうかがっていないこと", [f"・{row['says']}" for row in unsaid[:SHOWN_CHANGES]])


def _print_rejected(console: Console, comparison: Comparison, answer: Row) -> None:
    """In the category chosen from each with its reason; of another category, what holds for all of it."""
    titles = comparison.market.categories
    grouped: dict[tuple[bool, str], list[Row]] = {}
    for row in answer["rejected"]:
        grouped.setdefault(_group(row), []).append(row)
    lines = []
    for (whole, because), rows in sorted(grouped.items(), key=lambda group: group[0][0]):
        names = dict.fromkeys(titles[row["category"]].title if whole else row["name"] for row in rows)
        lines.append(f"・{'、'.join(names)}{f'の{len(rows)}件' if whole else ''}: {because}")
    _print_part(console, "ほかの資格をすすめない理由", lines)


def _group(row: Row) -> tuple[bool, str]:
    """Whether the reason holds for the whole category, and the reason."""
    if row["rule"]:
        return True, "上の「なぜ」に書いた理由で、候補になりません"
    return (False, row["because"]) if row["opened"] else (True, "あなたの答えから選ぶ区分ではありません")


def _print_sources(console: Console, comparison: Comparison, answer: Row) -> None:
    shown = answer["recommended"] or answer["if_anyway"]
    cited = {row["source"] for key in ("rules", "next", "questions") for row in answer[key]}
    for row in shown:
        cited |= {*row["sources"], *_list_cited(row["cost"]["terms"])}
        cited |= {one["source"] for one in row["next_sittings"] if one["source"]}
    lines = []
    for slug in sorted(cited):
        source = comparison.catalogue.sources[slug]
        lines.append(f"[{slug}] {source.title} {source.url or ''}".rstrip())
    _print_part(console, "出典", lines)
    console.print()


def _say_way_on(answer: Row, options: str) -> str:
    shown = answer["recommended"] or answer["if_anyway"]
    if not shown:
        return f"質問に答えながら進めるには「mikiwame advise --ask{options}」。"
    slug = shown[0]["slug"]
    return (
        f"費用の内訳は「mikiwame cost {slug}{options}」、試験の日は「mikiwame calendar {slug}{options}」、"
        f"点の理由は「mikiwame explain {slug}{options}」で見られます。"
    )
