"""Who reads which front page: only a reader who asks for English before Japanese is sent to the English one."""

from pathlib import Path

import pytest
from tests.interfaces.http.conftest import DAY, Ask, make_ask

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.languages import read_accepted
from mikiwame.pipeline import load

ENGLISH = "en-US,en;q=0.9,ja;q=0.8"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "ja"),
        ("en", "en"),
        (ENGLISH, "en"),
        ("EN-gb", "en"),
        ("ja,en-US;q=0.9,en;q=0.8", "ja"),
        ("en,ja", "en"),
        ("ja,en", "ja"),
        ("fr,en;q=0.5", "en"),
        ("fr", "ja"),
        ("*", "ja"),
        ("en;q=0", "ja"),
        ("en;q=none", "ja"),
        ("en;q=0.1, ja;q=0.2", "ja"),
        ("enormous", "ja"),
        ("\xff;;;q", "ja"),
    ],
)
def test_accept_language_is_read_as_its_standard_says(accepted: str, language: str) -> None:
    assert read_accepted(accepted.encode("latin-1")) == language


def test_the_front_page_sends_a_reader_of_english_on_and_no_other_page_does(market: Path) -> None:
    for base in ("", "/prefix"):
        ask = make_ask(create_app(load(market), lambda: DAY, base))
        sent = ask(f"{base}/", accept_language=ENGLISH)

        assert (sent.status, sent.headers["location"]) == (302, f"{base}/en/")
        assert sent.headers["cache-control"] == "no-store"
        assert ask(f"{base}/", "HEAD", accept_language=ENGLISH).status == 302
        others = [ask(f"{base}{one}", accept_language=ENGLISH) for one in ("/compare", "/en/", "/en/compare", "/?x=y")]
        assert [one.status for one in others] == [200, 200, 200, 200]
        assert all("accept-language" not in one.headers["vary"] for one in others)


def test_a_reader_who_comes_from_within_the_site_stays_in_the_language_chosen(market: Path) -> None:
    ask = make_ask(create_app(load(market), lambda: DAY))

    assert ask("/", accept_language=ENGLISH, sec_fetch_site="same-origin").status == 200
    assert ask("/", accept_language="ja").status == ask("/").status == 200


def test_a_cache_keeps_a_front_page_per_language_asked_for(market: Path) -> None:
    ask = make_ask(create_app(load(market), lambda: DAY))

    for headers in ({}, {"accept_language": ENGLISH}):
        assert ask("/", **headers).headers["vary"].startswith("accept-language, sec-fetch-site")


def test_an_english_page_is_said_to_be_missing_in_english(market: Path) -> None:
    answer = make_ask(create_app(load(market), lambda: DAY))("/en/nothing", accept="text/html")

    assert answer.status == 404
    assert '<html lang="en">' in answer.text


def test_downloads_in_every_language_may_be_read_by_other_sites(market: Path) -> None:
    ask = make_ask(create_app(load(market), lambda: DAY))

    for path in ("/data/facts.json", "/en/data/facts.json"):
        assert ask(path).headers["access-control-allow-origin"] == "*"


def test_the_api_answers_in_the_language_asked_for(ask: Ask) -> None:
    japanese, english = (ask(f"/api/v1/explain/medical-clerk{query}") for query in ("", "?lang=en"))

    assert [one["question"] for one in english.json][:1] == ["Is the course affordable?"]
    assert [one["reason"] for one in english.json] == [one["reason"] for one in japanese.json]
    assert all(one["because"] != other["because"] for one, other in zip(english.json, japanese.json, strict=True))
    assert ask("/api/v1/explain/medical-clerk?lang=ja").text == japanese.text
    assert ask("/api/v1/explain/medical-clerk?lang=fr").status == 400


def test_each_language_of_an_answer_has_its_own_tag(ask: Ask) -> None:
    japanese, english = (f"/api/v1/advise?age=30s{more}" for more in ("", "&lang=en"))
    tags = [ask(one).headers["etag"] for one in (japanese, english)]

    assert tags[0] != tags[1]
    assert ask(english, if_none_match=tags[1]).status == 304
    assert ask(english, if_none_match=tags[0]).status == 200


def test_every_question_of_the_api_declares_its_languages(ask: Ask) -> None:
    paths = ask("/api/v1/openapi.json").json["paths"]
    questions = {path: item["get"]["parameters"] for path, item in paths.items() if path.startswith("/api/")}
    languages = {path: [one["schema"] for one in given if one["name"] == "lang"] for path, given in questions.items()}

    assert len(languages) == 9
    assert all(len(one) == 1 and one[0]["enum"] == ["ja", "en"] for one in languages.values()), languages
    assert all(one[0]["default"] == "ja" for one in languages.values())


def test_a_download_speaks_the_language_of_its_page(ask: Ask) -> None:
    japanese, english = (ask(f"{path}/data/criteria.json").json["rows"] for path in ("", "/en"))

    assert [row["criterion"] for row in english] == [row["criterion"] for row in japanese]
    assert "Is the course affordable?" in [row["question"] for row in english]
    assert "Is the course affordable?" not in [row["question"] for row in japanese]
