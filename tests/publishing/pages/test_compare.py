"""The comparison's pages: what they ask, show and hide, with and without a query."""

import json
import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.conftest import build_shipped_site

from mikiwame.pipeline import load
from mikiwame.publishing.pages import Site, build_site
from mikiwame.publishing.pages.compare_form import find_path
from mikiwame.publishing.pages.compare_pairs import find_pair, list_pairs
from mikiwame.publishing.pages.compare_wish import SORTS

DAY = date(2026, 7, 1)
NAMES = ["independence", "not-too-easy"]


@pytest.fixture
def site(market: Path) -> Site:
    return build_site(load(market), DAY, answers_queries=True)


@pytest.fixture(scope="module")
def shipped() -> Site:
    return build_shipped_site()


def read(site: Site, path: str = "/compare", query: dict[str, str] | None = None, status: int = 200) -> str:
    rendered = site.render(path, query or {})
    assert rendered.status == status
    return rendered.body.decode()


class Cards(HTMLParser):
    """The lines of the table in their order, and those that are hidden."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.slugs: list[str] = []
        self.hidden: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        if tag == "tr" and found.get("data-slug"):
            self.slugs.append(str(found["data-slug"]))
            if "hidden" in found:
                self.hidden.append(str(found["data-slug"]))


def test_every_certification_is_shown_the_beginners_category_first(site: Site) -> None:
    first, second = Cards(read(site)), Cards(read(site, "/compare/in/extra"))

    assert sorted(first.slugs) == ["alpha", "beta"]
    assert second.slugs == ["gamma"]
    assert first.hidden == second.hidden == []


def test_every_category_has_a_page_that_the_others_lead_to(shipped: Site) -> None:
    slugs = {place.category for place in shipped.known.order}
    paths = {find_path(shipped.known, slug) for slug in slugs}

    assert paths <= set(shipped.list_paths())
    for path in sorted(paths):
        html = read(shipped, path)
        kinds = html[html.index('<nav class="kinds"') :]
        links = re.findall(r'<a href="([^"]*)"( aria-current="page")?', kinds[: kinds.index("</nav>")])
        assert {link for link, _ in links} == paths
        assert [link for link, current in links if current] == [path]


def test_the_way_to_another_category_keeps_what_was_asked(site: Site) -> None:
    html = read(site, query={"only": "open", "matters": "fee:3"})

    assert 'href="/compare/in/extra?only=open&amp;matters=fee%3A3"' in html


def test_each_condition_and_category_tells_how_many_would_be_left(site: Site) -> None:
    """Alpha and gamma are open to all, beta asks for a course; gamma alone is in the other category."""
    html = read(site, query={"only": "open"})

    assert '<small data-kept="open">1</small>' in html
    assert '<small data-kept="home">0</small>' in html
    assert '<small data-count="basic">1</small>' in html
    assert '<small data-count="extra">1</small>' in html


def test_what_matters_multiplies_the_weights_of_its_criteria(site: Site) -> None:
    """Alpha: fee 5/6 at weight 1, open 1 at weight 3; the fee three times: 3 * 5/6 + 3 is 5.5 of 6."""
    html = read(site, query={"matters": "fee:3"})

    assert "91.7点" in html
    assert 'name="matter-fee" value="3" checked' in html
    assert 'name="weight-fee" min="0" max="5" step="0.1" value="1"' in html


def test_columns_are_those_asked_for(site: Site) -> None:
    usual, asked = read(site), read(site, query={"columns": "venue,verdict"})

    shown = [re.findall(r'<th scope="col" data-column="(\w+)"(?: data-key="\w+")?>', html) for html in (usual, asked)]
    assert shown[0] == ["score", "exam_fee", "course_cost", "eligibility", "pass_rate", "schedule", "venue"]
    assert shown[1] == ["venue", "verdict"]


def test_the_table_has_a_caption_and_is_sorted_by_place(site: Site) -> None:
    html = read(site)

    table = html[html.index('<table class="ranking"') : html.index("</table>")]
    assert "<caption" in table
    assert re.findall(r'data-key="(\w+)" aria-sort="(\w+)"', table) == [("place", "ascending")]
    assert table.count('<th scope="row">') == 2


def test_what_has_no_rank_shows_no_score(shipped: Site) -> None:
    """A score of which too much is unknown is taken for one."""
    html = read(shipped)

    unranked = [place.slug for place in shipped.known.order if not place.rank and place.category == "general"]
    assert unranked
    for slug in unranked:
        row = html[html.index(f'id="c-{slug}"') :]
        assert re.findall(r'<b data-part="score">([^<]*)</b>', row[: row.index("</tr>")]) == ["―", "―"]


def test_the_rejected_is_listed_with_its_reason(site: Site) -> None:
    assert "受験するには講座の修了が必要" in read(site)


def test_a_figure_that_is_missing_says_why(site: Site) -> None:
    assert "出典でも「不明」" in read(site)


def test_a_limit_hides_what_does_not_keep_it(site: Site) -> None:
    html = read(site, query={"only": "open"})

    assert Cards(html).hidden == ["beta"]
    assert "2件のうち1件を表示しています。" in html


def test_a_limit_of_which_nothing_is_known_hides_and_is_counted(site: Site) -> None:
    html = read(site, query={"only": "home"})

    assert sorted(Cards(html).hidden) == ["alpha", "beta"]
    assert "条件に合うかどうかわからない2件は隠しました。" in html


def test_a_fee_limit_keeps_what_costs_as_much_and_hides_what_costs_more(site: Site) -> None:
    assert sorted(Cards(read(site, query={"fee": "6000"})).hidden) == ["beta"]


def test_the_page_of_a_limit_is_that_of_its_query(site: Site) -> None:
    assert Cards(read(site, "/compare/only/open")).hidden == Cards(read(site, query={"only": "open"})).hidden


def test_weights_in_the_query_change_the_score(site: Site) -> None:
    """Alpha: 5,000 yen on 4,000 = 1 .. 10,000 = 0 is 5/6; open is 1. Fee alone: 83.3; one to one: 91.7."""
    assert "83.3点" in read(site, query={"weights": "fee:1,open:0"})
    assert "91.7点" in read(site, query={"weights": "fee=1,open=1"})
    assert "91.7点" in read(site, query={"weight-fee": "2", "weight-open": "2"})


def test_the_page_of_a_criterion_counts_it_three_times(site: Site) -> None:
    """Alpha with the fee at 3 and openness at 3: 91.7; the catalogue's weights are 1 and 3."""
    assert "91.7点" in read(site, "/compare/weights/fee")


@pytest.mark.parametrize(
    "query",
    [
        {"weights": "nobody:3"},
        {"weights": "fee:-1"},
        {"weights": "fee:1e9"},
        {"weights": "fee"},
        {"weights": "fee:nan"},
        {"weights": "fee:0,open:0"},
        {"weight-fee": "<script>"},
        {"fee": "-3"},
        {"fee": "12.5"},
        {"only": "cheap"},
        {"side": "nobody"},
        {"matters": "nobody:3"},
        {"matters": "fee:-1"},
        {"matters": "fee:0", "weights": "open:0"},
    ],
)
def test_a_query_that_cannot_be_read_is_refused_in_words(site: Site, query: dict[str, str]) -> None:
    html = read(site, query=query, status=400)

    assert "<script>" not in html
    assert re.search("(大切さ|受験料の上限|条件|資格)を|大切さがすべて0", html)


def test_a_parameter_that_nobody_knows_says_nothing(site: Site) -> None:
    asked, plain = (read(site, query=query).partition("<main") for query in ({"nothing": "x"}, {}))

    # Above stands the way to the same question in another language.
    assert asked[2] == plain[2]


def test_a_weight_of_many_digits_stands_whole_on_its_slider(site: Site) -> None:
    html = read(site, query={"weights": "fee:123.4567"})

    assert 'name="weight-fee" min="0" max="123.4567" step="any" value="123.4567"' in html


@pytest.mark.parametrize("path", ["/compare/only/cheap", "/compare/weights/nobody", "/compare/pairs/alpha/alpha"])
def test_an_address_that_there_is_not_is_missing(site: Site, path: str) -> None:
    read(site, path, status=404)


def test_two_chosen_stand_side_by_side(site: Site) -> None:
    html = read(site, query={"side": "alpha,beta"})

    table = html[html.index('<table class="side') : html.index("</table>")]
    assert table.index("アルファ検定") < table.index("ベータ検定")
    assert "5,000円" in table
    assert "8,000円" in table


def test_of_those_side_by_side_the_same_rows_can_be_left_out(site: Site) -> None:
    """Alpha and gamma are both open to all; their fees differ."""
    html = read(site, query={"side": "alpha,gamma", "differences": "only"})

    rows = re.findall(r"<tr(?: class=\"(same)\")?><th scope=\"row\">([^<]+)", html)
    assert ("same", "受験資格") in rows
    assert ("", "受験料") in rows
    assert 'class="side differing"' in html


def test_at_most_five_stand_side_by_side(shipped: Site) -> None:
    html = read(shipped, query={"side": ",".join(shipped.known.slugs[:7])})

    table = html[html.index('<table class="side') : html.index("</table>")]
    assert table.count('<th scope="col">') == 1 + 5


def test_weights_and_limits_are_plain_links_where_no_server_answers(shipped: Site) -> None:
    html = read(shipped)

    paths = set(shipped.list_paths())
    linked = set(re.findall(r'href="(/compare[^"#]*)"', html))
    assert {f"/compare/weights/{name}" for name in NAMES} | {"/compare/only/home"} <= linked <= paths
    assert "<button" not in html


def test_every_pair_of_the_static_site_is_reached_from_the_comparison(shipped: Site) -> None:
    tables = [path for path in shipped.list_paths() if path == "/compare" or path.startswith("/compare/in/")]
    html = "".join(read(shipped, path) for path in tables)

    pairs = [path for path in shipped.list_paths() if path.startswith("/compare/pairs/")]
    assert pairs
    assert [path for path in pairs if f'href="{path}"' not in html] == []


def test_a_pair_is_found_whichever_is_named_first(shipped: Site) -> None:
    one, two = list_pairs(shipped.known)[0]

    assert find_pair(shipped.known, one, two) == find_pair(shipped.known, two, one) == f"/compare/pairs/{one}/{two}"


def test_a_pair_page_says_the_difference_in_sentences_and_cites_every_number_that_it_refers_to(shipped: Site) -> None:
    one, two = list_pairs(shipped.known)[0]

    html = read(shipped, f"/compare/pairs/{one}/{two}")

    assert "いまの点では、" in html
    assert set(re.findall(r'href="#(s\d+)"', html)) <= set(re.findall(r'id="(s\d+)"', html))


def test_a_name_with_markup_stays_text(write: Callable[[str, str], None], market: Path) -> None:
    write("certifications/alpha.yaml", "{name: '</script><b>A</b>', category: basic, organisers: [north]}")

    html = read(build_site(load(market), DAY))

    assert "<b>A</b>" not in html
    data = re.search(r'<script type="application/json" id="comparison">(.*?)</script>', html)
    assert data
    assert tuple(row["slug"] for row in json.loads(data[1])["rows"]) == build_site(load(market), DAY).known.slugs


@pytest.mark.usefixtures("anew")
def test_the_pages_are_the_same_bytes_twice(market: Path) -> None:
    sites = [build_site(load(market), DAY) for _ in range(2)]

    for path in (
        "/compare",
        "/compare/in/extra",
        "/compare/only/open",
        "/compare/weights/fee",
        "/compare/pairs/alpha/beta",
    ):
        assert sites[0].render(path) == sites[1].render(path)


def test_the_words_of_the_server_and_of_the_browser_are_in_one_place(shipped: Site) -> None:
    data = re.search(r'id="comparison">(.*?)</script>', read(shipped))
    assert data
    scripts = Path(__file__).parents[3] / "src/mikiwame/publishing/pages/static"
    script = "".join((scripts / name).read_text("utf-8") for name in ("weighing.js", "compare.js"))

    used = set(re.findall(r"\bwords\.(\w+)", script))

    assert used == set(json.loads(data[1])["words"])


@pytest.mark.parametrize(("sort", "order"), [("exam_fee", "ascending"), ("-exam_fee", "descending")])
def test_the_address_sorts_the_table_and_what_has_no_value_comes_last(shipped: Site, sort: str, order: str) -> None:
    served = build_site(shipped.known.catalogue, shipped.known.on, answers_queries=True)
    html = read(served, query={"sort": sort})

    orders = re.findall(r'<td data-column="exam_fee"[^>]* data-sort="([^"]*)"', html)
    fees = [float(one) for one in orders if one]
    assert len(fees) > 5
    assert fees == sorted(fees, reverse=order == "descending")
    assert orders[len(fees) :] == [""] * (len(orders) - len(fees))
    assert re.findall(r'data-key="(\w+)" aria-sort="(\w+)"', html) == [("exam_fee", order)]
    assert f'<option value="{sort}" selected>' in html or sort not in SORTS
