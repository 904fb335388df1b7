"""Words that say the same in texts on how and when one applies."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = (
    ("(?<!出)願書受付|出願(?!書|票)", "申込"),
    ("(?:ウェブ|ウエブ|[Ww][Ee][Bb]|(?<!インター)ネット(?!ワーク|試験|検定|会場|通販))(?!サイト)", "インターネット"),
    ("郵便(?!局|番号|振替|払込|為替)", "郵送"),
)
