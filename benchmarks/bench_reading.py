"""Reading a page of 200 kB into proposals, beside lxml's bare parsing in the same run, in CPU time."""

import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree, html

from benchmarks.measuring import Row, measure
from mikiwame.answers.names import index_certifications
from mikiwame.pipeline import load
from mikiwame.reading.dictionary import open_dictionary
from mikiwame.reading.pages import read_page

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
SIZE = 200_000
SITTINGS = 40

ROW = "<tr><td>第{n}回</td><td>{sat:,}人</td><td>{passed:,}人</td><td>{rate}%</td></tr>\n"
LINK = '<li class="menu-item menu-item-{n}"><a href="/exam/{n}/" class="link level-2">資格の案内{n}</a></li>\n'
PROSE = (
    '<div class="entry"><p style="line-height:1.8">医療事務の仕事は、窓口での受付や会計、明細書の作成などです。資格が'
    "なくても働けますが、知識があると役に立ちます（{n}）。</p></div>\n"
)


def make_page() -> bytes:
    """A page as sites send them: menus, styles and prose around a table of facts and one of results by sitting."""
    results = "".join(
        ROW.format(n=n, sat=4000 + 7 * n, passed=1300 + 3 * n, rate=round(100 * (1300 + 3 * n) / (4000 + 7 * n), 1))
        for n in range(1, SITTINGS + 1)
    )
    head = (
        '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>診療報酬請求事務能力認定試験</title>'
        f"<style>{'.entry p {margin: 0 0 1em}' * 800}</style></head><body><ul>"
        f"{''.join(LINK.format(n=n) for n in range(250))}</ul><h1>診療報酬請求事務能力認定試験</h1><table>"
        "<tr><th>受験料</th><td>9,000円</td></tr><tr><th>受験資格</th><td>問いません。</td></tr>"
        "<tr><th>試験時間</th><td>3時間</td></tr><tr><th>試験日</th><td>年2回(7月、12月)</td></tr></table>"
        "<h2>合格率の推移</h2><table><tr><th>回</th><th>受験者数</th><th>合格者数</th><th>合格率</th></tr>"
        f"{results}</table><h2>医療事務とは</h2>"
    ).encode()
    filling = b"".join(PROSE.format(n=n).encode() for n in range(2000))
    return head + filling[: SIZE - len(head)].rpartition(b"<div")[0] + b"</body></html>"


def main() -> None:
    """Print one line: CPU seconds of both, their ratio, and how many figures came out."""
    page = make_page()
    names, headings = index_certifications(load(MARKET)), open_dictionary()
    counts = read_page(page, names=names, headings=headings).counts

    def read() -> None:
        read_page(page, names=names, headings=headings)

    def parse() -> None:
        html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))

    version = ".".join(map(str, etree.LXML_VERSION[:3]))
    ours, bare = measure(_take_processor_time(read), _take_processor_time(parse))
    Row(
        f"reading a page of {len(page):,} bytes",
        f"{ours:.3f} s of processor time, {counts.proposed} proposed of {counts.known}",
        f"lxml {version} parsing it: {bare:.4f} s",
        f"{ours / bare:.0f} times as long",
    ).report()


def _take_processor_time(work: Callable[[], None]) -> Callable[[], float]:
    def run() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return run


if __name__ == "__main__":
    main()
