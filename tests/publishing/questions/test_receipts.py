"""Receipts: an answer computed again from one comes out the same, and whatever was altered in it shows."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import DAY, SHIPPED_DAY, load_shipped
from tests.interfaces.running import run
from tests.saying import refused

from mikiwame.answers import Day
from mikiwame.catalogue.earlier import open_digest
from mikiwame.pipeline import load
from mikiwame.publishing.questions import receipts
from mikiwame.publishing.questions.asking import QuestionError, read_question
from mikiwame.publishing.questions.receipts import Verdict, answer_with_receipt, read_receipt, verify
from mikiwame.words import speak

MANY = 1_000
DAYS = [SHIPPED_DAY, date(2024, 4, 1)]
ZERO = f"sha256:{'0' * 64}"

QUESTIONS: list[dict[str, Any]] = [
    {"ask": "compare", "category": "general"},
    {"ask": "compare", "category": "general", "weights": {"course-cost": 3, "exam-fee": 2.5}, "unknown": "worst_case"},
    {"ask": "robustness", "category": "general", "admit": "around", "factor": 1.5, "draws": 2_000, "seed": 7},
    {"ask": "robustness", "category": "general", "bounds": {"exam-fee": [0.1, 0.3]}, "draws": 1_000},
    {"ask": "advise", "person": {"experience": "none", "situation": "looking", "age": "30s", "budget": "30000"}},
    {"ask": "names", "text": "メディカルクラーク"},
    {"ask": "changes", "days": 3},
    {"ask": "calendar"},
    *(
        {"certification": slug} | asked
        for slug in ("medical-clerk", "medical-operator", "care-clerk", "doctors-clerk")
        for asked in (
            {"ask": "facts"},
            {"ask": "facts", "field": "exam_fee", "all": True},
            {"ask": "explain"},
            {"ask": "cost", "study": "self"},
            {"ask": "calendar", "count": 3},
        )
    ),
    {"ask": "explain", "certification": "medical-clerk", "against": "care-clerk"},
]


@cache
def find_day(on: date) -> Day:
    return Day(load_shipped(), on)


@contextmanager
def open_shipped(market: str, digest: str, on: date) -> Iterator[Day | None]:
    """The shipped market as it is, and no earlier one."""
    yield find_day(on) if (market, digest) == (load_shipped().slug, load_shipped().digest) else None


@dataclass(frozen=True)
class Given:
    receipt: dict[str, Any]
    body: bytes


@cache
def give(number: int, on: date, language: Any) -> Given:
    answered = receipts.answer_with_receipt(read_question(QUESTIONS[number]), find_day(on), speak(language))
    return Given(answered.receipt, answered.body)


def check(receipt: dict[str, Any]) -> Verdict:
    return verify(read_receipt(json.dumps(receipt)), open_shipped)


def draw(chance: random.Random) -> Given:
    return give(chance.randrange(len(QUESTIONS)), chance.choice(DAYS), chance.choice(["ja", "en"]))


def seal(receipt: dict[str, Any]) -> dict[str, Any]:
    """The receipt with the seal that fits it, as docs/receipts.md describes it."""
    told = {key: value for key, value in receipt.items() if key != "seal"}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return told | {"seal": f"sha256:{sha256(canonical.encode()).hexdigest()}"}


@pytest.fixture(scope="module", autouse=True)
def answers_computed_once() -> Iterator[None]:
    """Each answer is computed once for all receipts of it: what is altered is never part of what computes it."""
    kept: dict[str, Any] = {}

    def recall(question: Any, day: Day, words: Any) -> Any:
        key = f"{question!r} {day.on} {words.language}"
        if key not in kept:
            kept[key] = answer_with_receipt(question, day, words)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(receipts, "answer_with_receipt", recall)
        yield


def test_every_true_receipt_holds() -> None:
    chance = random.Random(20261128)
    for _ in range(MANY):
        verdict = check(draw(chance).receipt)
        assert verdict == Verdict(True, ())


def alter(given: Given, chance: random.Random) -> tuple[str, dict[str, Any]]:
    """The receipt with one thing altered, and which."""
    receipt = json.loads(json.dumps(given.receipt))
    weighed = ["weights"] if receipt["weights"] else []
    drawn = ["draws", "seed"] if receipt["draws"] else []
    part = chance.choice(["answer", "on", "catalogue", "version", "language", "question", *weighed, *drawn])
    if part in ("answer", "catalogue"):
        place = chance.randrange(7, 71)
        digit = chance.choice([one for one in "0123456789abcdef" if one != receipt[part][place]])
        receipt[part] = receipt[part][:place] + digit + receipt[part][place + 1 :]
    elif part == "on":
        receipt["on"] = (date.fromisoformat(receipt["on"]) + timedelta(chance.randint(1, 400))).isoformat()
    elif part == "version":
        receipt["version"] = "9.9.9"
    elif part == "language":
        receipt["language"] = "en" if receipt["language"] == "ja" else "ja"
    elif part == "question":
        other = draw(chance).receipt["question"]
        receipt["question"] = other if other != receipt["question"] else {"ask": "names", "text": "別"}
    elif part == "weights":
        criterion = chance.choice(list(receipt["weights"]))
        receipt["weights"][criterion] += chance.choice([-0.25, 0.001, 1.0])
    else:
        receipt[part] += chance.randint(1, 1000)
    return part, receipt


def test_every_altered_receipt_is_rejected() -> None:
    chance = random.Random(20261129)
    for _ in range(MANY):
        part, receipt = alter(draw(chance), chance)
        verdict = check(receipt) if part != "on" else None
        # A day is altered to one that is not worked out here; that the seal tells of it needs no answer.
        if verdict is None:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(sys.modules[__name__], "find_day", lambda on: None)
                verdict = check(receipt)
        assert not verdict.holds, part
        assert "seal" in [one.part for one in verdict.differs], part


@pytest.mark.parametrize("part", ["answer", "catalogue", "weights", "draws", "seed", "version", "receipt"])
def test_who_seals_an_altered_receipt_anew_is_told_what_differs(part: str) -> None:
    true = give(0, SHIPPED_DAY, "ja").receipt
    altered: dict[str, Any] = {
        "answer": ZERO,
        "catalogue": ZERO,
        "weights": true["weights"] | {"exam-fee": 9.0},
        "draws": 17,
        "seed": 3,
        "version": "0.0.1",
        "receipt": 2,
    }

    verdict = check(seal(true | {part: altered[part]}))

    assert [one.part for one in verdict.differs] == ["form" if part == "receipt" else part]


def test_a_receipt_is_rejected_where_the_answer_of_its_day_is_another() -> None:
    receipt = give(0, SHIPPED_DAY, "ja").receipt

    verdict = check(seal(receipt | {"on": "2024-04-01"}))

    assert [one.part for one in verdict.differs] == ["answer"]


def test_a_receipt_is_of_the_answer_byte_for_byte_and_repeats_what_it_rests_on() -> None:
    given = give(2, SHIPPED_DAY, "en")
    receipt = given.receipt

    assert receipt["answer"] == f"sha256:{sha256(given.body).hexdigest()}"
    assert (receipt["draws"], receipt["seed"]) == (2_000, 7)
    assert receipt["weights"] == {slug: one.weight for slug, one in load_shipped().criteria.items()}
    assert (receipt["market"], receipt["on"], receipt["language"]) == ("medical-office", "2026-11-22", "en")


def test_what_holds_anyway_is_not_said_in_the_question() -> None:
    spelt = {"ask": "compare", "category": "general", "weights": {}, "unknown": "interval", "method": "sum"}
    question = read_question(spelt)

    assert question.write() == {"ask": "compare", "category": "general"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ({"ask": "compare", "categori": "general"}, 'The key "categori" is unknown.'),
        ({"ask": "compare", "weights": {"exam-fee": -1}}, "weights.exam-fee: Input should be greater than 0."),
        ({"ask": "compare", "weights": {"exam-fee": float("nan")}}, "weights.exam-fee"),
        ({"ask": "weather"}, "question"),
        ({"ask": "facts", "certification": "../../etc/passwd"}, "certification"),
        ({"ask": "calendar", "count": "7"}, "count: Input should be a valid integer."),
        ([], "question"),
        (None, "question"),
    ],
)
def test_what_is_no_question_is_refused_with_the_parameter(question: object, said: str) -> None:
    with refused() as error:
        read_question(question)
    assert said in str(error.value)


@pytest.mark.parametrize(
    "question",
    [
        {"ask": "compare", "category": "no-such"},
        {"ask": "compare", "weights": {"no-such": 1}},
        {"ask": "robustness", "bounds": {"no-such": [0, 1]}},
        {"ask": "facts", "certification": "no-such"},
        {"ask": "explain", "certification": "medical-clerk", "against": "medical-clerk"},
        {"ask": "cost", "certification": "medical-clerk", "grade": "99級"},
        {"ask": "advise", "person": {"no-such": "1"}},
    ],
)
def test_a_question_of_what_there_is_not_has_no_answer(question: dict[str, Any]) -> None:
    with pytest.raises(QuestionError):
        read_question(question).find(find_day(SHIPPED_DAY))


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "not json", "x" * 200_000, '{"receipt": 1, "extra": 2}'])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with refused("This is no receipt"):
        read_receipt(text)


@pytest.mark.parametrize(
    ("told", "instead", "said"),
    [
        ('"answer": ', f'"answer": "{ZERO}", "answer": ', 'The key "answer" stands twice'),
        ('"question": {', '"question": {"ask": "facts", ', 'The key "ask" stands twice'),
        ('"on": "2026-11-22"', '"on": "2026-11-22T00:00:00"', "on: "),
        ('"on": "2026-11-22"', '"on": 1795305600', "on: "),
        ('"on": "2026-11-22"', '"on": "1795305600"', 'on should be "2026-11-22"'),
        ('"receipt": 1', '"receipt": true', "receipt: "),
        ('"seed": 0', '"seed": "0"', "seed: "),
        ('"weights": {', '"weights": {"other": NaN, ', "NaN is no number"),
        ('"weights": {', '"weights": {"other": 1e999, ', "1e999 is no number"),
        ('"weights": {', '"weights": {"other": "1", ', "weights.other: "),
        ('"question": {', f'"question": {{"x": {"[" * 30_000}{"]" * 30_000}, ', "It cannot be read: "),
        ('"question": {', '"question": {"\\ud800": 1, ', "It cannot be read: "),
    ],
)
def test_what_two_readers_could_read_differently_is_no_receipt(told: str, instead: str, said: str) -> None:
    text = json.dumps(give(0, SHIPPED_DAY, "ja").receipt)
    assert told in text

    with refused("This is no receipt") as error:
        read_receipt(text.replace(told, instead, 1))

    assert said in str(error.value)


def test_a_receipt_that_a_browser_wrote_again_holds() -> None:
    """JavaScript has one kind of number: it writes 3 where Python writes 3.0."""
    text = json.dumps(give(0, SHIPPED_DAY, "ja").receipt)
    again = re.sub(r"(\d)\.0(?=[,}])", r"\1", text)
    assert again != text

    assert verify(read_receipt(again), open_shipped).holds


def test_another_publisher_gives_the_same_receipts(market: Path, write: Callable[[str, str], None]) -> None:
    """``site.yaml`` is not in the digest, so that no answer may rest on it."""
    asked: list[dict[str, Any]] = [{"ask": ask} for ask in ("compare", "robustness", "calendar", "advise", "changes")]
    asked += [{"ask": ask, "certification": "alpha"} for ask in ("facts", "explain", "cost")]
    asked += [{"ask": "names", "text": "アルファ"}]
    told = []
    for text in ("{name: 甲}", "{name: 乙, operator: 丙, address: 'https://example.org', offline: false}"):
        write("site.yaml", text)
        day = Day(load(market), DAY)
        told.append([answer_with_receipt(read_question(one), day, speak("ja")).receipt for one in asked])

    assert told[0] == told[1]


def test_another_machine_computes_the_same(tmp_path: Path) -> None:
    """Another locale, time zone, hash seed and number of threads, in a process of its own."""
    given = [give(number, SHIPPED_DAY, "ja").receipt for number in (0, 2, 4, 8)]
    (tmp_path / "receipts.json").write_text(json.dumps(given))
    setting = {"LC_ALL": "C", "TZ": "America/St_Johns", "PYTHONHASHSEED": "12345", "POLARS_MAX_THREADS": "1"}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    script = (
        "import json, sys; from tests.publishing.questions.test_receipts import check; "
        "print([check(one).holds for one in json.load(open(sys.argv[1]))])"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "receipts.json")]

    done = subprocess.run(command, env=os.environ | setting | threads, capture_output=True, text=True, check=False)

    assert done.stdout.strip() == str([True] * len(given)), done.stderr


def run_git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


def test_an_older_catalogue_is_found_in_its_history(market: Path, write: Callable[[str, str], None]) -> None:
    root = market.parent
    run_git(root, "init", "-q")
    run_git(root, "add", ".")
    run_git(root, "commit", "-q", "-m", "First")
    older = load(market)
    receipt = answer_with_receipt(read_question({"ask": "compare"}), Day(older, DAY), speak("ja")).receipt
    write("certifications/alpha.yaml", "{name: アルファ検定試験, category: basic, organisers: [north]}")
    run_git(root, "commit", "-q", "-a", "-m", "Second")
    # The same file with and without a byte order mark has one text, in history as on disk.
    path = market / "certifications" / "beta.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(market).digest != older.digest

    @contextmanager
    def open_day(name: str, digest: str, on: date) -> Iterator[Day | None]:
        with open_digest(market, digest) as laid:
            yield Day(load(laid), on) if laid else None

    assert verify(read_receipt(json.dumps(receipt)), open_day).holds
    missing = verify(read_receipt(json.dumps(seal(receipt | {"catalogue": ZERO}))), open_day)
    assert [one.part for one in missing.differs] == ["catalogue"]


@pytest.mark.parametrize("inside", [False, True], ids=["repository", "folder"])
def test_how_git_lays_out_files_changes_no_receipt(market: Path, inside: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that end as on Windows, files left out of archives, a side branch, a market that is a whole repository."""
    root = market.parent if inside else market
    run_git(root, "init", "-q", "-b", "main")
    (market / ".gitattributes").write_text("*.yaml export-ignore text eol=crlf\n")
    run_git(root, "add", ".")
    run_git(root, "commit", "-q", "-m", "First")
    run_git(root, "switch", "-q", "-c", "side")
    path = market / "certifications" / "alpha.yaml"
    first = path.read_bytes()
    path.write_bytes(first + b"# On the side\n")
    aside = load(market).digest
    for content in (first + b"# On the side\n", first):
        path.write_bytes(content)
        run_git(root, "commit", "-q", "-a", "-m", "Aside")
    run_git(root, "switch", "-q", "main")
    run_git(root, "merge", "-q", "--no-ff", "side")
    path.write_bytes(first.replace(b"\n", b"\r\n") + b"# On the side\r\n")
    assert load(market).digest == aside
    monkeypatch.setenv("GIT_DIR", str(market / "hook of another repository"))

    with open_digest(market, aside) as laid:
        assert laid is not None
        assert (load(laid).slug, load(laid).digest) == (market.name, aside)


def test_without_a_history_no_older_catalogue_is_found(market: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy" / "braille"
    shutil.copytree(market, copy)

    with open_digest(copy, load(copy).digest) as laid:
        assert laid is None


def write_compare_receipt(market: Path, path: Path) -> None:
    receipt = answer_with_receipt(read_question({"ask": "compare"}), Day(load(market), DAY), speak("ja")).receipt
    path.write_text(json.dumps(receipt), encoding="utf-8")


def test_a_receipt_outlives_the_renaming_of_its_market(market: Path, tmp_path: Path) -> None:
    root = market.parent
    run_git(root, "init", "-q")
    run_git(root, "add", ".")
    run_git(root, "commit", "-q", "-m", "First")
    write_compare_receipt(market, tmp_path / "receipt.json")
    market.rename(root / "tactile")
    asked = ("verify", str(tmp_path / "receipt.json"), "--catalogue", str(root), "--format", "json")

    assert json.loads(run(*asked).stdout) == {"holds": True, "differs": []}
    (root / "tactile" / "certifications" / "alpha.yaml").write_text("{name: アルファ, category: basic}\n", "utf-8")
    run_git(root, "add", ".")
    run_git(root, "commit", "-q", "-m", "Renamed")
    assert json.loads(run(*asked).stdout)["holds"]


def test_without_a_history_a_renamed_market_is_named_with_what_to_do(market: Path, tmp_path: Path) -> None:
    write_compare_receipt(market, tmp_path / "receipt.json")
    market.rename(market.parent / "tactile")
    done = run("verify", str(tmp_path / "receipt.json"), "--catalogue", str(market.parent), "--lang", "en")

    assert done.returncode == 1
    assert "tactile has the very files that the receipt is of" in done.stderr
    assert 'copy the folder to one called "braille"' in done.stderr


def test_a_market_that_never_was_verifies_nothing(market: Path, tmp_path: Path) -> None:
    write_compare_receipt(market, tmp_path / "receipt.json")
    told = json.loads((tmp_path / "receipt.json").read_text("utf-8"))
    (tmp_path / "other.json").write_text(json.dumps(seal(told | {"market": "letters"})), "utf-8")
    done = run("verify", str(tmp_path / "other.json"), "--catalogue", str(market.parent), "--lang", "en")

    assert done.returncode == 1
    assert 'There is no market "letters" here, now or in the git history' in done.stderr
