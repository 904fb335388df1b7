"""A small market written as an editor would, for tests to read, change and break."""

import gc
import os
import shutil
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tests.threads  # noqa: F401
from hypothesis import settings
from ruamel.yaml.nodes import Node
from tests.expressions import Expressions
from tests.sharing import Shared, share_comparisons

from mikiwame.catalogue import KEPT, Catalogue, parsing, tabulate_claims, tree
from mikiwame.catalogue.decoding import split_lines
from mikiwame.catalogue.remembering import MEMORIES, OFF, remember
from mikiwame.pipeline import Comparison, compare, load
from mikiwame.publishing.pages.site import Site, build_site

if TYPE_CHECKING:
    from tests.published import Published

# Machines are shared: how long one example takes says nothing of the code.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")

# Answers are as wide as they are in any pipe, whatever terminal the tests are started from.
os.environ.pop("COLUMNS", None)

# No run recalls what an earlier one read: every text is read by the code under test, once a run. What a test starts
# or reads in this process keeps nothing, but for the shipped market; the programs that tests start recall that one.
os.environ[OFF] = "1"
remember()
del os.environ[OFF]


SHIPPED = Path(__file__).parents[1] / "catalogue"

FILES = {
    "market.yaml": """
        title: 点字の資格
        beginners: basic
        recommend_at_most: 1
        categories:
          basic: {title: 基礎}
          extra: {title: 応用, extra_on: [basic]}
        source_kinds: [organiser, school, comparison]
        freshness: {exam_fee: 12}
        """,
    "situations.yaml": """
        items:
          experience:
            name: 経験
            question: 点字の仕事の経験はありますか。
            answers:
              none: {words: 経験はない}
              other-office: {words: ほかの仕事の経験がある}
              braille-office: {words: 点字の仕事の経験がある}
        """,
    "certifications/alpha.yaml": "{name: アルファ検定, category: basic, organisers: [north]}",
    "certifications/beta.yaml": "{name: ベータ検定, category: basic, organisers: [south]}",
    "certifications/gamma.yaml": "{name: ガンマ検定, category: extra, organisers: [north]}",
    "organisations/north.yaml": "{name: 北協会, form: npo, roles: [organiser]}",
    "organisations/south.yaml": "{name: 南会社, form: company, roles: [organiser, school]}",
    "sources/guide.yaml": """
        title: 資格の手引き
        kind: comparison
        url: https://example.org/guide
        readings:
          - on: 2026-06-01
            says:
              alpha: {exam_fee: "5,000円", pass_rate: 60%, eligibility: なし}
              beta: {exam_fee: "8,000円", pass_rate: 不明, eligibility: 講座受講完了者}
              gamma: {exam_fee: "6,000円", eligibility: なし}
        """,
    "criteria/fee.yaml": """
        question: 受験料は安いか
        group: 費用
        matter: 安さ
        reads: exam_fee
        scale: [[4000, 1], [10000, 0]]
        weight: 1
        why: 安いほどよい
        """,
    "criteria/open.yaml": """
        question: 独学できるか
        group: 信頼
        reads: eligibility
        scale: {open: 1, course_required: 0}
        weight: 3
        why: 独学できるほどよい
        """,
}

HEAVIEST = (
    "test_engines.py",
    "browser/test_files.py",
    "publishing/pages/test_compare_agreement.py",
    "browser/test_access.py",
    "advice/test_advising.py",
    "interfaces/http/test_description.py",
    "test_absurd_values.py",
    "notation/test_laws.py",
    "browser/test_walk_compare.py",
    "browser/test_lighthouse.py",
    "browser/test_senses.py",
    "facts/test_consistency.py",
    "reports/test_crowd.py",
    "interfaces/http/test_reports_under_stress.py",
    "publishing/pages/test_every_page.py",
    "browser/test_sharing.py",
    "browser/test_walk_to_the_source.py",
    "facts/test_statements.py",
    "notation/test_any_text.py",
    "interfaces/test_robustness_command.py",
    "publishing/test_publish.py",
    "interfaces/test_publishing_commands.py",
    "fuzz/test_fuzz.py",
    "publishing/questions/test_receipts.py",
    "test_bookkeeping.py",
    "answers/test_calendar.py",
    "browser/test_first_look.py",
    "interfaces/test_every_command.py",
    "browser/test_compare_page.py",
    "interfaces/mcp/test_questions.py",
    "scale/test_soundness.py",
    "interfaces/test_command_line.py",
    "facts/test_gate.py",
    "scale/test_files.py",
    "facts/test_announcements.py",
    "interfaces/mcp/test_results.py",
    "scale/test_texts.py",
    "interfaces/mcp/test_transports.py",
    "ranking/test_calibration.py",
    "scale/test_ranking.py",
    "publishing/test_exports.py",
    "catalogue/test_remembering.py",
    "publishing/test_validators.py",
    "names/test_naming.py",
    "assessment/test_assessing.py",
    "interfaces/http/test_server.py",
    "ranking/test_weights.py",
    "test_operating.py",
    "interfaces/http/test_pages.py",
    "publishing/pages/test_pages.py",
    "scale/test_renewing.py",
    "interfaces/test_settling.py",
    "test_wheel.py",
)
"""Files of tests, the longest first. A worker takes a file whole: one of these, begun last, would be waited for.

The second writes the site, on which many wait that come later.
"""

DAY = date(2026, 7, 1)

SHIPPED_DAY = date(2026, 11, 22)


def pytest_configure(config: pytest.Config) -> None:
    """What this run's processes read is kept in a folder of the run, which all of them inherit."""
    if not hasattr(config, "workerinput"):
        kept = tempfile.TemporaryDirectory(prefix="mikiwame-tests-")
        config.add_cleanup(kept.cleanup)
        os.environ["XDG_CACHE_HOME"] = kept.name
    # All that is made while tests are collected stays: to look through it for garbage, time and again, takes seconds.
    if hasattr(config, "workerinput") or not config.getoption("numprocesses", None):
        gc.disable()


def pytest_xdist_auto_num_workers() -> int | None:
    """One worker more than processors: while one waits for a page, a program or a database, another one works."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return len(usable) + 1


def pytest_collection_finish() -> None:
    """Thousands of tests stay until the end: from here on the collector of garbage passes them by."""
    gc.freeze()
    gc.enable()
    # What tests make is small and short-lived: looking through it every 700 objects takes a tenth of their time.
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {f"tests/{name}": place for place, name in enumerate(HEAVIEST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))


@cache
def load_shipped(market: str = "medical-office") -> Catalogue:
    """A shipped market, which no test changes; read once for all tests of a process.

    What a first process reads in its texts is kept for the others of the run, as the program keeps it.
    """
    remember.__wrapped__()
    catalogue = load(SHIPPED / market)
    tabulate_claims(catalogue)
    for memory in (*MEMORIES, KEPT):
        memory.close()
    return catalogue


@cache
def build_shipped_site(answers_queries: bool = False) -> Site:
    """The site of the shipped market on ``SHIPPED_DAY``, and what its pages have worked out so far."""
    return build_site(load_shipped(), SHIPPED_DAY, answers_queries=answers_queries)


@pytest.fixture(autouse=True, scope="session")
def _compose_each_text_once() -> Iterator[None]:
    """Most tests of a changed catalogue change one file of the shipped one: the others' trees, read only, are kept."""
    compose_anew = parsing._compose

    @lru_cache(maxsize=1024)
    def compose_sound(text: str) -> Node | None:
        aside = tree.Tree("")
        aside.text_lines = split_lines(text)
        root = compose_anew(text, aside)
        return None if aside.complaints else root

    def compose(text: str, of: tree.Tree) -> Node | None:
        return compose_sound(text) or compose_anew(text, of)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "_compose", compose)
        yield


@pytest.fixture(autouse=True, scope="session")
def _shared() -> Iterator[Shared]:
    with pytest.MonkeyPatch.context() as patch:
        Expressions().share(patch)
        yield share_comparisons(patch)


@pytest.fixture
def anew(_shared: Shared) -> Iterator[None]:
    """Whatever such a test asks for is worked out, even what it or another one asked for before."""
    _shared.off = True
    yield
    _shared.off = False


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """The folder of a sound market of three certifications."""
    folder = tmp_path / "braille"
    for name, text in FILES.items():
        write_file(folder, name, text)
    return folder


def write_file(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")


@pytest.fixture
def write(market: Path) -> Callable[[str, str], None]:
    """Write or replace one file of the market."""
    return lambda name, text: write_file(market, name, text)


@pytest.fixture
def run(market: Path) -> Callable[..., Comparison]:
    """Compare the market as it stands on disk."""
    return lambda on=DAY, **options: compare(load(market), on, **options)


@pytest.fixture(scope="session")
def shipped() -> Callable[..., Comparison]:
    """Compare the shipped medical-office market; the same question is worked out once."""
    catalogue = load_shipped()

    @cache
    def compare_once(on: date, options: tuple[tuple[str, Any], ...]) -> Comparison:
        return compare(catalogue, on, **dict(options))

    def compare_shipped(on: date, weights: dict[str, float] | None = None, **options: Any) -> Comparison:
        if weights is not None:
            return compare(catalogue, on, weights=weights, **options)
        return compare_once(on, tuple(sorted(options.items())))

    return compare_shipped


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> "Published":
    """The site of the shipped market on ``SHIPPED_DAY`` as files, one for all workers."""
    from tests.published import publish_shipped_site

    base = tmp_path_factory.getbasetemp()
    return publish_shipped_site((base if worker_id == "master" else base.parent) / "shipped-site")


@pytest.fixture
def copy_of_shipped(tmp_path: Path) -> Path:
    """A folder of markets that a test may change."""
    shutil.copytree(SHIPPED, tmp_path / "markets")
    return tmp_path / "markets"
