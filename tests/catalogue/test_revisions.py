"""Older states of a market: from git, or from a copy."""

import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.saying import refused

from mikiwame.catalogue.revisions import open_revision

Write = Callable[[str, str], None]


def git(folder: Path, *arguments: str) -> None:
    own = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *own, *arguments], check=True, capture_output=True)


@pytest.fixture
def kept(market: Path) -> Path:
    """The market in a repository, with one revision."""
    git(market, "init", "--quiet")
    git(market, "add", ".")
    git(market, "commit", "--quiet", "-m", "first")
    return market


@pytest.fixture(params=["filters", "no filters, as before Python 3.11.4"])
def filters(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param != "filters":
        monkeypatch.delattr(tarfile, "data_filter", raising=False)


@pytest.mark.usefixtures("filters")
def test_a_revision_is_what_was_committed(kept: Path) -> None:
    before = (kept / "market.yaml").read_text(encoding="utf-8")
    (kept / "market.yaml").write_text("title: changed", encoding="utf-8")

    with open_revision(kept, "HEAD") as older:
        assert (older / "market.yaml").read_text(encoding="utf-8") == before
        assert older.name == kept.name or older.is_dir()
    assert not older.exists()


def test_a_copy_of_the_market_or_of_its_catalogue_is_taken_as_it_is(kept: Path) -> None:
    for named in (kept, kept.parent):
        with open_revision(kept, str(named)) as older:
            assert older.resolve() == kept.resolve()


@pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD~7"])
def test_an_unknown_revision_is_named(kept: Path, revision: str) -> None:
    with refused(revision), open_revision(kept, revision):
        pass


def test_a_market_without_history_says_what_to_do(market: Path, tmp_path: Path) -> None:
    with refused("git repository"), open_revision(market, "HEAD"):
        pass


def test_a_market_that_was_not_there_yet_is_said(kept: Path, write: Write) -> None:
    inside = kept / "later"
    inside.mkdir()
    (inside / "market.yaml").write_text("title: x", encoding="utf-8")

    with refused('"later" is not in revision'), open_revision(inside, "HEAD"):
        pass


@pytest.mark.usefixtures("filters")
def test_a_revision_with_a_link_out_of_it_is_refused_whole(kept: Path) -> None:
    (kept / "sources" / "outside.yaml").symlink_to("/etc/hostname")
    git(kept, "add", ".")
    git(kept, "commit", "--quiet", "-m", "link")

    with refused("cannot be laid out"), open_revision(kept, "HEAD"):
        pass
