"""A page of ten figures and a day, and what it offers."""

from lxml import html

from mikiwame import notation
from mikiwame.interfaces.workbench import DeskPage
from mikiwame.reading.proposals import Because, Heading, PageReading, Place, Proposal, ProposedDay
from mikiwame.vocabulary.qualifiers import Qualifiers

ADDRESS = "https://www.example.org/exam/outline.html"
ROWS = (
    ("受験料", "exam_fee", "8,900円"),
    ("合格率", "pass_rate", "64.6%(2025年)"),
    ("受験者数", "examinees", "12,433人(2025年)"),
    ("合格者数", "passers", "8,032人(2025年)"),
    ("試験時間", "duration", "学科60分 実技70分"),
    ("試験日程", "schedule", "毎月第4土曜日"),
    ("試験会場", "venue", "在宅"),
    ("受験資格", "eligibility", "どなたでも受験できます"),
    ("合格基準", "passing_mark", "学科・実技とも70%以上"),
    ("認定料", "certificate_fee", "1,100円"),
)
"""Heading, field and text of each row of the page's table."""

CERTIFICATION = "alpha"
"""Of the small market of the tests."""
_TABLE = "".join(f"<tr><th>{heading}</th><td>{text}</td></tr>" for heading, _, text in ROWS)
CONTENT = (
    "<!doctype html><html><head><meta charset='utf-8'><title>アルファ検定 試験概要</title></head><body>"
    f"<h1>アルファ検定</h1><p>更新日:2026年8月1日</p><table>{_TABLE}</table></body></html>"
)


def offer(content: str = CONTENT, *, refused: bool = False) -> DeskPage:
    """The page as it would be read: each row proposed, or the last refused for an unknown certification."""
    root = html.document_fromstring(content)
    cells = zip(ROWS, root.iter("td"), strict=True)
    find = root.getroottree().getpath
    proposals = [_propose(find(cell), row[0], row[1], "".join(map(str, cell.itertext()))) for row, cell in cells]
    doubtful = Because(code="reading.no_certification")
    last = proposals[-1].model_copy(update={"because": doubtful, "certification": None})
    day = ProposedDay(
        kind="updated", day="2026-08-01", quote="更新日:2026年8月1日", place=_place("/html/body/p"), rule="time"
    )
    reading = PageReading(
        address=ADDRESS,
        digest=f"sha256:{hash(content) & 0xFFFF:x}",
        encoding="utf-8",
        title=root.findtext(".//title"),
        days=(day,),
        proposals=tuple(proposals[:-1] if refused else proposals),
        refused=(last,) if refused else (),
    )
    return DeskPage(content.encode(), "text/html", reading)


def _place(path: str) -> Place:
    return Place(path=path, before="前", after="後")


def _propose(path: str, heading: str, field: str, text: str) -> Proposal:
    return Proposal(
        field=field,
        text=text,
        value=dict(notation.read(field, text)),
        qualifiers=Qualifiers(),
        label=None,
        certification=CERTIFICATION,
        quote=f"{heading} {text}",
        heading=Heading(row=heading, section=("試験概要",)),
        place=_place(path),
        rule="table",
    )
