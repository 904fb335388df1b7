"""Collected claims -> the files of a market for a person to finish.

Nothing is merged by likeness, and whatever takes judgement is written down as a question: which names are one
certification, who holds it, what a figure is of.
"""

import json
import shutil
import tempfile
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

from mikiwame import notation
from mikiwame.catalogue.decided_names import write_names
from mikiwame.catalogue.flattening import flatten
from mikiwame.catalogue.heaps import Collected
from mikiwame.catalogue.reading import is_slug
from mikiwame.names.likeness import measure_confusion
from mikiwame.notation.grades import covers_grade
from mikiwame.notation.legal_forms import FORMS
from mikiwame.notation.spelling import Spelling, drop_gloss, fold_name, level_company, spell
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, OutputError
from mikiwame.vocabulary.qualifiers import Qualifiers
from mikiwame.vocabulary.reasons import Reason

ALIKE = 0.92
"""Likeness of two names from which it is asked whether they are one; as near-twins are warned of."""

HOLDING = 4
"""Letters of a name from which it is asked whether a longer one that holds it is the same; fewer are no name."""

_UNPLAIN = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The claims of one certification. ``because`` says why they are of one: never that their names are alike."""

    slug: str
    names: tuple[str, ...]
    grade: str | None
    because: str
    claims: tuple[Collected, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Path in the market's folder -> text of the file; ``questions`` are what a person has to decide, by their kind."""

    files: Mapping[str, str]
    certifications: int
    questions: Mapping[str, Sequence[str]]


def draft_market(market: str, claims: Sequence[Collected], on: date) -> Draft:
    """:param on: the day on which the pages were read."""
    clusters, named = cluster_claims(claims), _name_organisations(claims)
    questions = {
        "same": [*_ask_names(clusters), *_ask_alike(clusters)],
        "grades": [one for cluster in clusters for one in (*_ask_grades(cluster), *_ask_gradeless(cluster, clusters))],
        "organiser": [_ask_organiser(cluster, named) for cluster in clusters],
        "notes": [_say_claim(one) for one in claims if one.note and _read_note(one) is None],
        "slug": [f"{one.slug}: {one.names[0]}" for one in clusters if one.slug.startswith("certification-")],
    }
    files = {
        "market.yaml": _write_market(market, claims),
        **{f"certifications/{one.slug}.yaml": _write_certification(one, named) for one in clusters},
        **{f"organisations/{slug}.yaml": _write_organisation(names) for slug, names in named.items()},
        **_write_sources(clusters, on),
        "names.csv": write_names((name, one.slug) for one in clusters if not _has_sign(one) for name in one.names),
        "README.md": _write_questions(market, clusters, questions),
    }
    return Draft(files, len(clusters), questions)


def cluster_claims(claims: Iterable[Collected]) -> list[Cluster]:
    """Claims under one sign of their collector, or without one under one name, are of one certification."""
    held: dict[str, list[Collected]] = {}
    for one in claims:
        held.setdefault(f"key {one.key}" if one.key else f"name {fold_name(one.name)}", []).append(one)
    return [_make_cluster(number, sign, own) for number, (sign, own) in enumerate(held.items(), start=1)]


def _make_cluster(number: int, sign: str, claims: Sequence[Collected]) -> Cluster:
    key = claims[0].key
    names = tuple(dict.fromkeys(one.name for one in claims))
    grades = {grade for name in names for grade in spell(name).grades}
    grade = grades.pop() if len(grades) == 1 else None
    sorts = grade is not None and notation.sort_label("pass_rate", grade) == Qualifiers(grade=grade)
    because = f'the collector calls all of them "{key}"' if key else "they have one name, blanks, width and ® apart"
    slug = key if key and is_slug(key) else f"certification-{number}"
    return Cluster(slug, names, grade if sorts else None, because, tuple(claims))


def _ask_names(clusters: Iterable[Cluster]) -> Iterable[str]:
    for one in clusters:
        if len({fold_name(name) for name in one.names}) > 1 and not _is_decided(one):
            yield f"{one.slug} has several names: {', '.join(one.names)}. Are they one certification?"


def _ask_alike(clusters: Sequence[Cluster]) -> Iterable[str]:
    """Pairs whose names are taken for one another. They stay apart; other grades are not asked about."""
    spelled = [[spell(said) for name in one.names for said in (name, drop_gloss(name))] for one in clusters]
    for first, second in combinations(range(len(clusters)), 2):
        one, other = clusters[first], clusters[second]
        pairs = [(a, b) for a in spelled[first] for b in spelled[second]]
        if any(_are_alike(a, b) for a, b in pairs) and not (_is_decided(one) and _is_decided(other)):
            named = f"{one.slug} ({one.names[0]}) and {other.slug} ({other.names[0]})"
            yield f"{named}: one certification, or two? They are kept apart."


def _has_sign(cluster: Cluster) -> bool:
    """Whether its collector says by a sign of their own which certification it is."""
    return any(one.key and not one.decided for one in cluster.claims)


def _is_decided(cluster: Cluster) -> bool:
    return all(one.decided for one in cluster.claims)


def _are_alike(one: Spelling, other: Spelling) -> bool:
    """Whether two names of one grade are easily taken for one another, or one holds the other, as a full form does."""
    short, long = sorted((one.letters, other.letters), key=len)
    held = len(short) >= HOLDING and short in long
    return one.grades == other.grades and (held or measure_confusion(one, other) >= ALIKE)


def _ask_gradeless(cluster: Cluster, clusters: Iterable[Cluster]) -> Iterable[str]:
    """A name without a grade, of which others are the grades: what is told of it may be of one of them, or of all."""
    own = {spell(name).letters for name in cluster.names if not spell(name).grades}
    graded = [one.slug for one in clusters if one is not cluster and any(_is_grade_of(name, own) for name in one.names)]
    if graded and not _is_decided(cluster):
        named = f"{cluster.slug} ({cluster.names[0]}) names no grade; grades of it are {', '.join(graded)}"
        yield f"{named}. Is it one of them, or all?"


def _is_grade_of(name: str, letters: Container[str]) -> bool:
    spelled = spell(name)
    return bool(spelled.grades) and spelled.letters in letters


def _ask_grades(cluster: Cluster) -> Iterable[str]:
    """A certification of no one grade, of whose grades figures speak."""
    values = ((one, value) for one in cluster.claims for value in flatten(notation.read(one.field, one.text)))
    grades = {notation.sort_label(one.field, value.label).grade for one, value in values}
    own = cluster.grade
    told = sorted(grade for grade in grades if grade and not (own and covers_grade(grade, own)))
    if told:
        yield f"{cluster.slug}: figures of {', '.join(told)}. Is each a certification by itself?"


def _name_organisations(claims: Iterable[Collected]) -> dict[str, tuple[str, ...]]:
    """Slug -> the ways in which sources print an organiser: texts that differ in blanks, width or legal form alone."""
    printed: dict[str, list[str]] = {}
    for one in claims:
        if one.field == "organiser":
            printed.setdefault(_level_organiser(one.text), []).append(one.text)
    return {f"organisation-{number}": tuple(dict.fromkeys(own)) for number, own in enumerate(printed.values(), start=1)}


def _level_organiser(text: str) -> str:
    bare = level_company(text)
    for form in FORMS.values():
        bare = bare.removeprefix(form)
    return bare


def _ask_organiser(cluster: Cluster, named: Mapping[str, Sequence[str]]) -> str:
    told = [slug for slug in named if _is_named(cluster, named[slug])]
    found = ", ".join(f"{slug} ({named[slug][0]})" for slug in told) or "no source of these names one"
    return f"{cluster.slug}: who holds it? {found}."


def _is_named(cluster: Cluster, names: Sequence[str]) -> bool:
    return any(one.field == "organiser" and one.text in names for one in cluster.claims)


def _read_note(claim: Collected) -> str | None:
    """A note that names a grade, part, way to sit or people and nothing else: the label of the figure."""
    told = notation.sort_label(claim.field, claim.note)
    return claim.note if claim.note and told != Qualifiers() and told.other is None else None


def _say_claim(claim: Collected) -> str:
    return f'{claim.place}: {claim.field} "{claim.text}": what is it of? The note says: {claim.note}'


def _quote(text: str) -> str:
    """Any text as YAML reads it back; JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _write_market(market: str, claims: Iterable[Collected]) -> str:
    kinds = dict.fromkeys(one.kind for one in claims)
    return (
        f"# A draft. README.md has what is to be decided.\ntitle: {_quote(market)}\nbeginners: unsorted\n"
        "recommend_at_most: 2\ncategories:\n  unsorted: {title: unsorted}\n"
        f"source_kinds: [{', '.join(map(_quote, kinds))}]   # whose word counts for more, first to last\n"
    )


def _write_certification(cluster: Cluster, named: Mapping[str, Sequence[str]]) -> str:
    lines = [f"name: {_quote(cluster.names[0])}"]
    lines += ["aliases:", *(f"  - {_quote(name)}" for name in cluster.names[1:])] if len(cluster.names) > 1 else []
    lines += ["category: unsorted"]
    lines += [f"grade: {cluster.grade}"] if cluster.grade else []
    lines += [f"organisers: []   # {_ask_organiser(cluster, named)}"]
    return "\n".join(lines) + "\n"


def _write_organisation(names: Sequence[str]) -> str:
    form = next((form for form, printed in FORMS.items() if any(printed in name for name in names)), "unknown")
    lines = [f"name: {_quote(names[0])}"]
    lines += ["aliases:", *(f"  - {_quote(name)}" for name in names[1:])] if len(names) > 1 else []
    return "\n".join([*lines, f"form: {form}", "roles: [organiser]"]) + "\n"


def _write_sources(clusters: Iterable[Cluster], on: date) -> dict[str, str]:
    # Two kinds given for one page are two sources until a person decides: no word counts as another's.
    pages: dict[tuple[str, str], list[tuple[str, Collected]]] = {}
    for cluster in clusters:
        for one in cluster.claims:
            pages.setdefault((one.url or one.place.partition(":")[0], one.kind), []).append((cluster.slug, one))
    written: dict[str, str] = {}
    for (page, _), told in pages.items():
        bare = _UNPLAIN.sub("-", (urlsplit(page).hostname or page).removeprefix("www.").lower()).strip("-") or "page"
        slugs = (f"{bare}-{number}" if number > 1 else bare for number in range(1, len(pages) + 1))
        slug = next(one for one in slugs if f"sources/{one}.yaml" not in written)
        written[f"sources/{slug}.yaml"] = _write_source(page, told, on)
    return written


def _write_source(page: str, told: Sequence[tuple[str, Collected]], on: date) -> str:
    lines = [f"title: {_quote(page)}", f"kind: {_quote(told[0][1].kind)}"]
    lines += [f"url: {_quote(page)}"] if told[0][1].url else []
    lines += ["readings:"]
    for stated in dict.fromkeys(one.stated for _, one in told):
        lines += [f"  - on: {on}", *([f"    stated: {stated}"] if stated else []), "    says:"]
        own: dict[str, dict[str, list[Collected]]] = {}
        for slug, one in told:
            if one.stated == stated:
                own.setdefault(slug, {}).setdefault(one.field, []).append(one)
        for slug, fields in own.items():
            lines += [f"      {slug}:", *(line for field, said in fields.items() for line in _write_said(field, said))]
    return "\n".join(lines) + "\n"


def _write_said(field: str, said: Sequence[Collected]) -> list[str]:
    lines = [f"        {field}:"]
    for one in said:
        label = _read_note(one)
        named = f", label: {_quote(label)}" if label else ""
        asked = f"   # {' '.join(one.note.split())}" if one.note and not label else ""
        lines.append(f"          - {{text: {_quote(one.text)}{named}}}{asked}")
    return lines


_TITLES = {
    "same": "Which names are one certification",
    "grades": "Which grades are certifications by themselves",
    "organiser": "Who holds each",
    "notes": "What a figure is of: give it a `label`, a `period` or a `round`, or leave it out",
    "slug": "A slug for each name",
}


def _write_questions(market: str, clusters: Sequence[Cluster], questions: Mapping[str, Sequence[str]]) -> str:
    count = sum(map(len, questions.values()))
    lines = [
        f"# {market}: a draft",
        "",
        f"{count} decisions are open. Tick each off when it is made. Beside these the market needs criteria/,",
        "categories in market.yaml, and whatever advice it is to give; `mikiwame check` says what is missing.",
        "",
        "Names and slugs are decided in names.csv: give each name the slug of its certification, names of one the same",
        "slug, and draft into another folder with `--names names.csv`.",
    ]
    for kind, asked in questions.items():
        lines += ["", f"## {_TITLES[kind]} ({len(asked)})", "", *(f"- [ ] {one}" for one in asked)]
    lines += ["", "## Why claims were put together", ""]
    lines += [f"- {one.slug}: {len(one.claims)} claims, since {one.because}" for one in clusters]
    return "\n".join(lines) + "\n"


def write_draft(draft: Draft, folder: Path) -> None:
    """Write the whole folder or nothing.

    :raises MikiwameError: where there is a folder of that name already; :raises OutputError: where none can be written.
    """
    if folder.exists():
        raise MikiwameError([Complaint.of(str(folder), 0, "error", Reason("files.draft_there"))])
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, text in draft.files.items():
                (beside / name).parent.mkdir(exist_ok=True)
                (beside / name).write_text(text, encoding="utf-8")
            beside.chmod(0o755)
            beside.replace(folder)
        except OSError:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except OSError as error:
        reason = Reason("files.folder_unwritable", {"because": error.strerror})
        raise OutputError([Complaint.of(str(folder), 0, "error", reason)]) from None
