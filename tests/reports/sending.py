"""Reports as tests send them."""

from datetime import UTC, date, datetime
from secrets import token_hex

from mikiwame.reports import Said, Shown
from mikiwame.reports.store import Store

NOW = datetime(2026, 11, 28, 9, 30, 15, 123456, tzinfo=UTC)

SHOWN = Shown("medical-office", "medical-clerk", "exam_fee", "学科", "7,700円", "guide", date(2026, 4, 1))

SAID = Said("8,800円", "https://example.org/fees", "4月に改定されました。\n<b>確認済み</b> 🩺", False, "ja")

SENDER = "192.0.2.7"


def say(right: str) -> Said:
    return Said(right, None, None, False, "ja")


def send(store: Store, right: str = SAID.right, sender: str = SENDER, token: str | None = None) -> str:
    return store.add(SHOWN, say(right), token or token_hex(16), sender, NOW)
