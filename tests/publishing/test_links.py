"""What a page must say of who pays, and what it may not claim without grounds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.catalogue.said import inspect
from tests.conftest import DAY
from tests.saying import refused

from mikiwame.answers.ranking import list_places
from mikiwame.pipeline import compare, find_firmness, load
from mikiwame.publishing.article_files import write_article
from mikiwame.publishing.links import FIRST_SCREEN, check_page
from mikiwame.publishing.pages import build_site
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import speak
from mikiwame.words.documents import write_document

PAID = '<a href="https://shop.example/" rel="sponsored nofollow">講座</a>'
NOTICE = "<p>広告:報酬を受けるリンクがあります。</p>"


def write_page(body: str, title: str = "題") -> str:
    head = f"<!doctype html>\n<html lang=ja><head><title>{title}</title></head>"
    return f"{head}\n<body><main>\n{body}\n</main></body></html>"


def list_messages(body: str, title: str = "題") -> list[str]:
    return [speak("en").say(complaint.reason) for complaint in check_page(write_page(body, title))]


def test_a_paid_link_with_its_label_and_a_notice_on_the_first_screen_may_stand() -> None:
    assert list_messages(f"{NOTICE}<p><b>広告</b> {PAID}</p>") == []


@pytest.mark.parametrize(
    "body",
    [
        f"{NOTICE}\n<p>おすすめ {PAID}</p>",
        "<p>講座は業界\n最安です。</p>",
        "<p>講座は<b>日本</b>\n<i>一</i>です。</p>",
        "<p>講座は業</p>\n<p>界最安です。</p>\n<p>そのほか。</p>",
        "<p>ふつうの文です。</p>\n<p>次の文です。</p>",
    ],
)
def test_a_page_has_the_same_faults_wherever_it_is_cut(body: str) -> None:
    page = write_page(body)
    whole = check_page(page)

    assert all(check_page(page[:cut], page[cut:]) == whole for cut in range(len(page)))


def test_the_label_may_begin_the_link_itself() -> None:
    link = '<a href="https://shop.example/" rel="nofollow sponsored">広告 講座</a>'

    assert list_messages(f"{NOTICE}<p>{link}</p>") == []


def test_a_paid_link_without_a_label_beside_it_is_refused_with_its_line() -> None:
    complaints = check_page(write_page(f"{NOTICE}\n<p>おすすめ {PAID}</p>"))

    assert [(one.line, one.reason) for one in complaints] == [
        (5, Reason("honesty.no_label", {"to": "https://shop.example/", "label": "広告"}))
    ]


def test_an_english_page_labels_in_english() -> None:
    page = "<html lang=en><main><p>{} <a href='https://shop.example/' rel='sponsored nofollow'>Course</a></p></main>"

    assert check_page(page.format("Advertisement")) == []
    assert [one.reason.values.get("label") == "Advertisement" for one in check_page(page.format("広告"))][-1]


def test_a_label_in_another_paragraph_is_not_beside_the_link() -> None:
    assert any("beside" in message for message in list_messages(f"{NOTICE}<p>広告</p><p>{PAID}</p>"))


def test_a_label_far_before_the_link_is_not_beside_it() -> None:
    assert any("beside" in message for message in list_messages(f"{NOTICE}<p>広告{'あ' * 40}{PAID}</p>"))


def test_a_paid_link_without_a_notice_on_the_first_screen_is_refused() -> None:
    messages = list_messages(f"<p>{'あ' * FIRST_SCREEN}</p><p>広告 {PAID}</p>")

    assert [message for message in messages if "first screen" in message] == messages != []


@pytest.mark.parametrize(("tag", "hiding"), [("div", "hidden"), ("div", "style='display: none'"), ("details", "")])
def test_a_hidden_notice_does_not_count(tag: str, hiding: str) -> None:
    body = f"<{tag} {hiding}>{NOTICE}</{tag}><p>{'あ' * FIRST_SCREEN}</p><p>広告 {PAID}</p>"

    assert any("first screen" in message for message in list_messages(body))


def test_a_paid_link_that_search_engines_are_not_told_of_is_refused() -> None:
    link = '<a href="https://shop.example/" rel="sponsored">講座</a>'

    assert any('rel="nofollow"' in message for message in list_messages(f"{NOTICE}<p>広告 {link}</p>"))


@pytest.mark.parametrize(
    "address",
    ["https://px.a8.net/svt/ejp?a8mat=1", "https://amzn.to/x", "https://school.example/?utm_medium=affiliate"],
)
def test_a_link_to_a_network_that_pays_is_a_paid_one_whatever_it_is_called(address: str) -> None:
    assert any("sponsored" in message for message in list_messages(f'<p><a href="{address}">公式</a></p>'))


def test_a_plain_link_needs_nothing() -> None:
    assert list_messages('<p><a href="https://example.org/" rel="nofollow">出典</a></p>') == []


@pytest.mark.parametrize(
    "words",
    [
        "人気No.1",
        "No.1の講座",
        "№1",
        "顧客満足度98%",
        "業界初",
        "業界最安",
        "ナンバーワン",
        "The cheapest course",
        "Number One",
    ],
)
def test_a_boast_without_grounds_is_refused(words: str) -> None:
    assert any("without its grounds" in message for message in list_messages(f"<p>{words}</p>"))


def test_a_boast_that_markup_cuts_in_pieces_is_still_seen() -> None:
    assert list_messages("<p>人気<b>No</b>.<i>1</i></p>") != []


@pytest.mark.parametrize("body", ['<img alt="満足度1位" src="x">', '<p title="No.1">あ</p>'])
def test_a_boast_in_an_attribute_is_refused(body: str) -> None:
    assert list_messages(body) != []


def test_a_boast_in_the_title_is_refused() -> None:
    assert list_messages("<p>あ</p>", title="最安の資格") != []


@pytest.mark.parametrize(
    "source", ['<a class="ref" href="#s3">出典3</a>', '<a href="https://example.org/survey">調査</a>']
)
def test_a_boast_with_a_source_in_the_same_element_may_stand(source: str) -> None:
    assert list_messages(f"<p>「満足度98%」 {source}</p>") == []


def test_a_source_in_another_element_is_no_ground() -> None:
    assert list_messages('<p>満足度98%</p><p><a class="ref" href="#s3">出典3</a></p>') != []


def test_a_paid_link_is_no_ground() -> None:
    assert any("grounds" in message for message in list_messages(f"{NOTICE}<p>満足度98% 広告 {PAID}</p>"))


def test_numbers_that_only_look_like_it_may_stand() -> None:
    assert list_messages("<p>No.12の試験、第1回、1級、合格者数</p>") == []


def add_links(folder: Path, kind: str = "paid") -> None:
    for name in ("alpha", "beta"):
        path = folder / "certifications" / f"{name}.yaml"
        links = f", links: [{{to: 'https://shop.example/{name}', kind: {kind}, label: 資料請求}}]}}"
        path.write_text(path.read_text(encoding="utf-8").rstrip().removesuffix("}") + links + "\n", encoding="utf-8")


def write_compared(folder: Path) -> str:
    comparison = compare(load(folder), DAY)
    return json.dumps(
        write_document(list_places(comparison, find_firmness(comparison, confidence=False)), speak("ja")),
        ensure_ascii=False,
    )


def test_paid_links_change_no_score_rank_order_or_firmness(market: Path) -> None:
    before = write_compared(market)
    add_links(market)

    assert write_compared(market) == before


def test_a_paid_link_is_shown_with_its_label_and_the_page_says_so_first(market: Path) -> None:
    add_links(market)
    site = build_site(load(market), DAY)

    for path in ("/certifications/alpha", "/article"):
        html = site.render(path).body.decode("utf-8")
        assert 'href="https://shop.example/alpha" rel="sponsored nofollow' in html
        assert check_page(html) == []


def test_a_page_without_paid_links_does_not_speak_of_them(market: Path) -> None:
    add_links(market, "official")
    html = build_site(load(market), DAY).render("/certifications/alpha").body.decode("utf-8")

    assert "https://shop.example/alpha" in html
    assert "sponsored" not in html
    assert "広告:" not in html


def test_a_network_link_typed_as_official_stops_the_article(market: Path, write: Callable[[str, str], None]) -> None:
    link = "{to: 'https://px.a8.net/x', kind: official, label: 公式}"
    write("certifications/alpha.yaml", f"{{name: あ, category: basic, organisers: [north], links: [{link}]}}")

    with refused(r"a8\.net"):
        write_article(load(market), DAY, "md", speak("ja"))


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("{to: 'https://example.org/', kind: friend, label: あ}", 'kind: "friend" is not known'),
        ("{to: 'javascript:alert(1)', kind: official, label: あ}", "to: .* is no address"),
        ("{to: 'https://example.org/', kind: paid}", 'The key "label" is missing'),
    ],
)
def test_a_link_that_is_not_typed_is_complained_of_by_line(
    market: Path, write: Callable[[str, str], None], link: str, message: str
) -> None:
    write("certifications/alpha.yaml", f"name: あ\ncategory: basic\norganisers: [north]\nlinks:\n  - {link}")
    complaints = [str(one) for one in inspect(market)[1]]

    with pytest.raises(AssertionError, match=f"alpha.yaml:[45]: .*{message}"):
        raise AssertionError(complaints[0])


@pytest.mark.parametrize("boast", ["合格者数第1位", "Number One", "業界トップ", "人気No.1"])
def test_a_boast_is_found_wherever_the_lines_of_a_page_break(boast: str) -> None:
    around = "資格を比べるときに見るところを順に並べました。" * 3
    cuts = [f"{boast[:place]}<b>\n{boast[place:]}</b>" for place in range(1, len(boast))]
    for cut in (*cuts, "".join(f"<i>\n{letter}</i>" for letter in boast)):
        assert list_messages(f"<p>{around}</p>\n<p>{around}{cut}{around}</p>\n<p>{around}</p>"), cut
    assert list_messages(f"<p>{around}</p>\n<p>{around}</p>") == []
