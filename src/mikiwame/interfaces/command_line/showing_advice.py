"""One advice on a terminal: the verdict, the candidates and the next step on the first screen, then the reasons."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from rich.console import Console

from mikiwame.interfaces.command_line.printing import print_lines, wrap_japanese
from mikiwame.pipeline import Comparison
from mikiwame.publishing.calendar import may_be_over
from mikiwame.publishing.person_words import describe_person
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.persons import DECISIVE, Person
from mikiwame.words import speak

Row = dict[str, Any]

LIMITS = ("budget", "study", "place", "by")
"""Items that rule certifications out by themselves, so that giving way in them helps."""

SHOWN_CHANGES = 4
"""Changes named on a terminal, so that the answer stays short; JSON has all."""


def show_advice(
    console: Console, comparison: Comparison, person: Person, answer: Row, options: str, whole: bool
) -> None:
    """:param answer: what ``publishing.advice.give_advice`` gives for the ``person``.
    :param options: the shared options as they were typed, for the commands named at the end.
    :param whole: with the details of the candidates, what is not said yet, those turned down, and the sources.
    """
    _print_verdict(console, comparison, person, answer)
    _print_candidates(console, answer)
    _print_next(console, answer)
    _print_why(console, answer)
    _print_part(console, "答えが変わると", [f"・{row['says']}" for row in _list_changes(answer)[:SHOWN_CHANGES]])
    if whole:
        _print_details(console, answer)
        unsaid = [change for row in answer["unsaid"] for change in row["changes"]]
        _print_part(console, "まだうかがっていないこと", [f"・{row['says']}" for row in unsaid])
        _print_rejected(console, comparison, answer)
        _print_sources(console, comparison, answer)
    console.print()
    print_lines(console, _list_ways_on(answer, options, whole))


def _print_verdict(console: Console, comparison: Comparison, person: Person, answer: Row) -> None:
    console.print(f"{comparison.market.title}  あなたへの助言  {write_day(comparison.on)}現在", style="bold")
    said = describe_person(person, comparison.catalogue.organisations)
    print_lines(console, [f"あなたの答え: {'、'.join(said)}" if said else "あなたの答え: まだ何もありません。"])
    if answer["unknown_organisation"]:
        print_lines(console, [answer["unknown_organisation"]])
    console.print()
    for line in wrap_japanese(f"結論: {answer['sentence']}", console.width):
        console.print(line, style="bold", soft_wrap=True)


def _print_candidates(console: Console, answer: Row) -> None:
    """One line each, with what to mind under it."""
    if answer["if_anyway"]:
        console.print("それでも取るなら、この中から", style="bold")
    for row in answer["recommended"] or answer["if_anyway"]:
        first, *rest = wrap_japanese(f"■ {row['name']}: {row['line']}", console.width - 2)
        console.print(first, soft_wrap=True)
        print_lines(console, [*rest, *(f"注意: {warning}。" for warning in row["warnings"])], "  ")


def _list_changes(answer: Row) -> list[Row]:
    """Those that lead to another certification or turn the verdict round, but for what the next steps name already."""
    taking = answer["verdict"] in ("take", "choose_between")
    told = LIMITS if _is_limited(answer) else ()
    return [
        row
        for row in answer["would_change"]
        if row["answers"] != [None]
        and row["item"] not in told
        and (row["recommended"] or (taking and row["verdict"] == "none_needed" and not row["on_premise"]))
    ]


def _is_limited(answer: Row) -> bool:
    return bool(answer["lack"] == "limits" or answer["verdict"] == "wait")


def _print_part(console: Console, heading: str, lines: Sequence[str]) -> None:
    if lines:
        console.print()
        console.print(heading, style="bold")
        print_lines(console, lines, "  ")


def _print_why(console: Console, answer: Row) -> None:
    deciding = sorted(answer["rules"], key=lambda row: (row["rule"] != answer["decides"], row["stance"] is None))
    standing = [_say_rule(row) for row in deciding if not row["yields_to"]]
    yielding = [_say_rule(row) for row in deciding if row["yields_to"]]
    _print_part(console, "なぜ", standing)
    _print_part(console, "これもあてはまるが、上の理由を優先する", yielding)


def _say_rule(row: Row) -> str:
    return f"・{row['says']}{row['but'] or ''}[{row['source']}]"


def _print_next(console: Console, answer: Row) -> None:
    steps = [f"{row['says']}[{row['source']}]" for row in answer["next"]]
    steps += [*answer["to_check"], *_list_ways_out(answer)]
    _print_part(console, "次にすること", [f"{number}. {step}" for number, step in enumerate(steps, 1)])
    asked = [f"・{row['says']}[{row['source']}]" for row in answer["questions"]]
    _print_part(console, "学校に聞くこと", asked)


def _list_ways_out(answer: Row) -> list[str]:
    """Where little can be said: the limit that could give way, or the question that an answer would help most."""
    if answer["verdict"] in ("take", "choose_between"):
        return []
    if _is_limited(answer):
        eased = [row["says"] for row in answer["would_change"] if row["item"] in LIMITS and row["recommended"]]
        return [f"条件を見直す: {says}" for says in eased]
    if answer["decides"] and not answer["rests_on_premise"]:
        return []
    asked = [row["question"] for row in answer["unsaid"] if row["item"] in DECISIVE]
    return [f"答えを足して、もう一度相談する: {''.join(asked)}"] if asked else []


def _print_details(console: Console, answer: Row) -> None:
    rows = answer["recommended"] or answer["if_anyway"]
    if rows:
        console.print()
        console.print("候補のくわしいこと", style="bold")
    for row in rows:
        print_lines(console, [f"■ {row['name']}({row['slug']})"])
        cited = "".join(f"[{source}]" for source in row["sources"])
        lines = [f"よい点: {row['because']}{cited}", _say_cost(row), _say_sittings(row["next_sittings"])]
        print_lines(console, lines, "  ")


def _say_cost(row: Row) -> str:
    cost = row["cost"]
    cited = "".join(f"[{slug}]" for slug in _list_cited(cost["terms"]))
    return f"費用({speak('ja').term('studies', row['study'])}、受かるまでの平均): {cost['words']}{cited}"


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
    over = "日はわからず、もう終わったかもしれない" if may_be_over(row) else "日はわからない"
    return f"{day.year}年{day.month}月({over})"


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


def _list_ways_on(answer: Row, options: str, whole: bool) -> list[str]:
    rest = "出典、ほかの資格をすすめない理由、まだうかがっていないことは、同じ指定に --all を付けると出ます。"
    more = [] if whole else [rest]
    shown = answer["recommended"] or answer["if_anyway"]
    if not shown:
        return [*more, f"質問に答えながら進めるには「mikiwame advise --ask{options}」。"]
    slug = shown[0]["slug"]
    ways = {"費用の内訳": "cost", "試験の日": "calendar", "点の理由": "explain"}
    return [*more, *(f"{what}: mikiwame {command} {slug}{options}" for what, command in ways.items())]
