"""Files -> claims, or complaints with file and line. The only room that reads YAML."""

from mikiwame.catalogue.claims import tabulate_claims
from mikiwame.catalogue.compiled import open_compiled, write_compiled
from mikiwame.catalogue.criterion_files import Criterion
from mikiwame.catalogue.files import Certification, Market, Organisation, Source
from mikiwame.catalogue.heading_files import HeadingFile
from mikiwame.catalogue.kept_tables import KEPT, digest_tables
from mikiwame.catalogue.plausibility import check_days, check_plausibility
from mikiwame.catalogue.reading import (
    Catalogue,
    find_market,
    list_markets,
    read_catalogue,
    read_conversation,
    read_headings,
    read_rules,
    read_site,
)
from mikiwame.catalogue.references import check_references
from mikiwame.catalogue.relations import tabulate_events, tabulate_organisers, tabulate_ties
from mikiwame.catalogue.remembering import remember
from mikiwame.catalogue.translations import check_translations

__all__ = [
    "KEPT",
    "Catalogue",
    "Certification",
    "Criterion",
    "HeadingFile",
    "Market",
    "Organisation",
    "Source",
    "check_days",
    "check_plausibility",
    "check_references",
    "check_translations",
    "digest_tables",
    "find_market",
    "list_markets",
    "open_compiled",
    "read_catalogue",
    "read_conversation",
    "read_headings",
    "read_rules",
    "read_site",
    "remember",
    "tabulate_claims",
    "tabulate_events",
    "tabulate_organisers",
    "tabulate_ties",
    "write_compiled",
]
