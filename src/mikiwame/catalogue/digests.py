"""The digest of a catalogue: one line that changes with any text of any file that is read, and with nothing else."""

from collections.abc import Mapping
from hashlib import sha256

UNCOUNTED = "site.yaml"
"""Says who publishes, and nothing of the market: another publisher's copy has the same digest."""


def digest_text(text: str) -> str:
    """Of one file: the SHA-256 of its text, in hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_files(texts: Mapping[str, str]) -> str:
    """Of a market's files, name -> digest of its text: ``sha256:`` and 64 hexadecimal digits."""
    lines = (f"{digest}  {name}\n" for name, digest in sorted(texts.items()) if name != UNCOUNTED)
    return f"sha256:{sha256(''.join(lines).encode()).hexdigest()}"
