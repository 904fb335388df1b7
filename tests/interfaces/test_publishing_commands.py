"""The commands `article` and `publish`: their options, what they write, and what they refuse."""

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from tests.saying import refused
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.publishing_site import publish_command, read_base
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.interfaces.command_line.writing_article import article_command
from mikiwame.words import speak

app = typer.Typer()
app.command("article")(article_command)
app.command("publish")(publish_command)


def run_command(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_article_prints_markdown(market: Path) -> None:
    assert run_command("article", "--catalogue", str(market), "--on", "2026-07-01").startswith("# 点字の資格")


def test_article_writes_a_page_into_a_file(market: Path, tmp_path: Path) -> None:
    out = tmp_path / "article.html"
    said = run_command(
        *("article", "--catalogue", str(market), "--on", "2026-07-01"), "--format", "html", "--whole", "--out", str(out)
    )

    assert said == ""
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_article_refuses_a_whole_markdown(market: Path) -> None:
    result = CliRunner().invoke(app, ["article", "--catalogue", str(market), "--whole"])

    assert result.exit_code == 2


def test_publish_writes_the_site_and_tells_how_many_files(market: Path, tmp_path: Path) -> None:
    said = run_command("publish", str(tmp_path / "site"), "--catalogue", str(market), "--on", "2026-07-01")

    count = sum(path.is_file() for path in (tmp_path / "site").rglob("*"))
    assert said == f"{tmp_path / 'site'}: ファイル{count - 1}個\n"  # beside the list of them
    assert (tmp_path / "site" / "index.html").exists()
    assert (tmp_path / "site" / "article" / "index.html").exists()


@pytest.mark.parametrize(("base", "told"), [("", True), ("/mikiwame", True), ("https://example.org", False)])
def test_publish_says_what_needs_the_address_of_the_site(market: Path, tmp_path: Path, base: str, told: bool) -> None:
    options = ("--catalogue", str(market), "--on", "2026-07-01", "--base", base)
    result = CliRunner().invoke(app, ["publish", str(tmp_path / "site"), *options], catch_exceptions=False)

    assert ("sitemap.xml" in result.stderr) == told
    assert ("--base https://" in result.stderr) == told


def test_publish_takes_the_file_of_its_publisher(market: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("name: 点字の見取り図\naddress: https://example.org/sub\n", encoding="utf-8")
    options = ("--catalogue", str(market), "--on", "2026-07-01", "--site", str(own))
    result = CliRunner().invoke(app, ["publish", str(tmp_path / "site"), *options], catch_exceptions=False)

    html = (tmp_path / "site" / "about" / "index.html").read_text(encoding="utf-8")
    assert result.stderr == ""
    assert "点字の見取り図" in html
    assert 'href="https://example.org/sub/about"' in html


def test_publish_refuses_a_file_of_its_publisher_with_a_fault(market: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text('colours: {light: "#ffee00"}\n', encoding="utf-8")

    with refused(r"own\.yaml:1: colours\.light: #ffee00 has a contrast of 1\."):
        run_command("publish", str(tmp_path / "site"), "--catalogue", str(market), "--site", str(own))
    assert not (tmp_path / "site").exists()


def test_publish_names_the_page_that_may_not_stand(
    market: Path, write: Callable[[str, str], None], tmp_path: Path
) -> None:
    write("certifications/alpha.yaml", "{name: 業界初検定, category: basic, organisers: [north]}")

    with refused(r"certifications/alpha/index\.html:\d+: "):
        run_command("publish", str(tmp_path / "site"), "--catalogue", str(market), "--on", "2026-07-01")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("", ""),
        ("/mikiwame/", "/mikiwame"),
        ("https://example.org", "https://example.org"),
        ("https://example.org:8443/a/b/", "https://example.org:8443/a/b"),
        ("HTTP://Example.org/A", "http://example.org/A"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("/", ""),
        ("/example.org", "/example.org"),
    ],
)
def test_a_base_is_an_address_or_a_path_without_a_last_slash(text: str, base: str) -> None:
    assert read_base(text) == base


@pytest.mark.parametrize(
    "text",
    [
        "ftp://x",
        "javascript:alert(1)",
        "https://a b/",
        "https://u:p@x/",
        "https://x/?q",
        "//x",
        "/../x",
        'https://x/">',
        "example.org",
        "example.org:8443/a",
        "mikiwame",
        "http:/x",
        "http:x",
        "https://",
        "https:///a",
        "https://x?",
        "https://x#top",
        "https://x:",
        "https://x:99999",
        "https://exa\nmple.org",
        " https://x",
        "/a b",
        "/a?b",
        'https://x"><b>/',
        "https://-x-/",
        "x" * 2000,
    ],
)
def test_what_is_no_address_is_refused_as_base(text: str) -> None:
    with pytest.raises(OptionError) as error:
        read_base(text)

    assert error.value.reason.code == "asked.no_base"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("example.org", '"https://example.org", or "/example.org" where it is a path'),
        ("mikiwame/", '"https://mikiwame", or "/mikiwame" where it is a path'),
        ("//example.org/a", '"https://example.org/a"'),
        ("localhost:8000", '"https://localhost:8000"'),
        ("ftp://x", "like https://example.org/mikiwame"),
    ],
)
def test_a_base_without_its_scheme_is_told_what_it_may_have_meant(text: str, meant: str) -> None:
    with pytest.raises(OptionError) as error:
        read_base(text)

    assert meant in speak("en").say(error.value.reason)
