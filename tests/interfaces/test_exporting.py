"""The command `export`: the files of the formats asked for, the same as a site has them, or none at all."""

from pathlib import Path

import pytest
from tests.conftest import DAY
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.application import app
from mikiwame.pipeline import load
from mikiwame.publishing.open_data.exporting import list_files
from mikiwame.publishing.pages import build_site


def export(folder: Path, market: Path, *options: str) -> str:
    asked = ("export", str(folder), "--catalogue", str(market), "--on", DAY.isoformat(), *options)
    result = CliRunner().invoke(app, asked, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def list_names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("language", "prefix"), [("ja", ""), ("en", "/en")])
def test_all_formats_are_written_as_the_site_has_them(language: str, prefix: str, market: Path, tmp_path: Path) -> None:
    said = export(tmp_path / "data", market, "--lang", language)
    site = build_site(load(market), DAY)

    names = list_names(tmp_path / "data")
    assert names == {file.path.format(slug=slug) for file in list_files() for slug in ("alpha", "beta", "gamma")}
    files = {"ja": f"ファイル{len(names)}個", "en": f"{len(names)} files"}
    assert said == f"{tmp_path / 'data'}: {files[language]}\n"
    for file in list_files():
        path = file.path.format(slug="alpha")
        found = (tmp_path / "data" / path).read_bytes()
        assert found == site.render(f"{prefix if file.spoken else ''}/data/{path}").body, path


def test_only_the_formats_asked_for_are_written(market: Path, tmp_path: Path) -> None:
    export(tmp_path, market, "--format", "ctdl", "--format", "dcat", "--base", "https://example.org")

    assert list_names(tmp_path) - list_names(market.parent) <= {"ctdl.jsonld", "dcat.jsonld"}
    assert "https://example.org/data/facts.csv" in (tmp_path / "dcat.jsonld").read_text(encoding="utf-8")


def test_all_markets_have_a_folder_each(market: Path, tmp_path: Path) -> None:
    export(tmp_path / "data", market, "--all", "--format", "dcat")

    assert list_names(tmp_path / "data") == {f"{market.name}/dcat.jsonld"}


def test_a_format_that_there_is_not_is_refused_with_those_there_are(market: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(tmp_path), "--catalogue", str(market), "--format", "pdf"])

    assert result.exit_code == 2
    assert "csv, xlsx, json" in " ".join(result.stderr.split())


def test_a_folder_that_cannot_be_made_ends_in_one_line(market: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    asked = ["export", str(tmp_path / "file" / "data"), "--catalogue", str(market), "--format", "dcat"]
    result = CliRunner().invoke(app, asked)

    assert result.exit_code != 0
    assert "書き込めません" in str(result.exception)
