"""What came to be known as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json

from mikiwame.publishing.open_data.feed import Feed, clean, write_time
from mikiwame.words.documents import Document, Json

VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed) -> bytes:
    """The same entries under the same identifiers as in Atom; addresses only where the site knows its host."""
    known = "://" in feed.base
    items: list[Json] = [
        {
            "id": f"{feed.entry_id}/{entry.id}",
            **({"url": f"{feed.base}/{feed.topic}#{entry.anchor}"} if known else {}),
            "title": clean(entry.title),
            "content_text": "\n".join(clean(line) for line in entry.lines),
            "date_published": write_time(entry.day),
        }
        for entry in feed.entries
    ]
    told: Document = {
        "version": VERSION,
        "title": clean(feed.title),
        **({"home_page_url": f"{feed.base}{feed.page}", "feed_url": f"{feed.base}{feed.path}.json"} if known else {}),
        "language": feed.language,
        "authors": [{"name": clean(feed.author)}],
        "items": items,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
