"""A newcomer weighs the comparison anew and finds a name, in every manner in which readers come."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.reader import MANNERS, Manner, Reader

SCRIPTED = [manner for manner in MANNERS if manner.scripts]
PLAIN = [manner for manner in MANNERS if not manner.scripts]
QUESTION = re.compile("講座を受けずに受験できるか")
ALIAS = "メディカルクラーク"
"""Another name of 医療事務技能審査試験, under which most people know it."""

Meet = Callable[[str, Manner], Reader]


def open_compare(reader: Reader) -> None:
    reader.open("/")
    reader.follow(reader.find("link", "比べる"))


def raise_weight(reader: Reader) -> None:
    """Unfold the weights and give one criterion all the weight that it can have."""
    reader.press(reader.main.get_by_text("もっと細かく決める"))
    slider = reader.find("slider", QUESTION)
    before = slider.input_value()
    reader.slide_up(slider)
    expect(slider).not_to_have_value(before)
    assert float(slider.input_value()) > float(before)


@pytest.mark.parametrize("manner", SCRIPTED, ids=str)
@pytest.mark.parametrize("host", ["static", "server"])
def test_a_slider_answers_at_once(host: str, manner: Manner, meet: Meet, request: pytest.FixtureRequest) -> None:
    reader = meet(request.getfixturevalue(host), manner)

    open_compare(reader)
    raise_weight(reader)

    expect(reader.page.get_by_role("status").filter(has_text=re.compile("すすめる|変わりません"))).to_have_count(1)
    reader.look()
    assert reader.complaints == []


@pytest.mark.parametrize("manner", PLAIN, ids=str)
def test_plain_files_give_each_weight_a_page(manner: Manner, meet: Meet, static: str) -> None:
    reader = meet(static, manner)

    open_compare(reader)
    reader.press(reader.main.get_by_text("大切にすることを選ぶ"))
    reader.follow(reader.find("link", QUESTION))

    expect(reader.main.get_by_text("3倍大切にした").first).to_be_visible()
    assert reader.complaints == []


@pytest.mark.parametrize("manner", PLAIN, ids=str)
def test_the_server_weighs_what_a_form_says(manner: Manner, meet: Meet, server: str) -> None:
    reader = meet(server, manner)

    open_compare(reader)
    raise_weight(reader)
    reader.follow(reader.find("button", "この条件で並べる"))

    expect(reader.main.get_by_text("大切さを変えた順番です。")).to_be_visible()
    assert reader.complaints == []


@pytest.mark.parametrize("manner", MANNERS, ids=str)
def test_a_name_stands_in_the_list_of_the_plain_files(manner: Manner, meet: Meet, static: str) -> None:
    reader = meet(static, manner)

    reader.open("/")
    reader.follow(reader.find("link", "名前で探す"))
    item = reader.main.get_by_role("listitem").filter(has_text=ALIAS).first
    reader.follow(item.get_by_role("link").first)

    expect(reader.main).to_contain_text(ALIAS)
    assert reader.complaints == []


@pytest.mark.parametrize("manner", SCRIPTED, ids=str)
@pytest.mark.parametrize("host", ["static", "server"])
def test_a_name_is_found_while_it_is_typed(
    host: str, manner: Manner, meet: Meet, request: pytest.FixtureRequest
) -> None:
    reader = meet(request.getfixturevalue(host), manner)

    reader.open("/")
    reader.follow(reader.find("link", "名前で探す"))
    reader.write(reader.find("searchbox", "資格の名前"), ALIAS)
    expect(reader.main.get_by_role("listitem").filter(has_not_text=ALIAS)).to_have_count(0)
    reader.follow(reader.main.get_by_role("listitem").filter(has_text=ALIAS).get_by_role("link").first)

    expect(reader.main).to_contain_text(ALIAS)
    assert reader.complaints == []


@pytest.mark.parametrize("manner", PLAIN, ids=str)
def test_the_server_finds_a_name(manner: Manner, meet: Meet, server: str) -> None:
    reader = meet(server, manner)

    reader.open("/")
    reader.follow(reader.find("link", "名前で探す"))
    reader.write(reader.find("searchbox", "資格の名前"), ALIAS)
    reader.follow(reader.find("button", "探す"))
    expect(reader.main.get_by_role("heading", name=f"「{ALIAS}」に近い名前")).to_be_visible()
    reader.follow(reader.main.get_by_role("link", name=re.compile(ALIAS)).first)

    expect(reader.page.get_by_role("heading", level=1)).to_contain_text(ALIAS)
    assert reader.complaints == []
