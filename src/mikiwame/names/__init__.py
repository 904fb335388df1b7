"""Which certification, organisation or category a text means, from plain tables of names; and near-twins."""

from mikiwame.names.companies import find_near_companies, resolve_company
from mikiwame.names.finding import Found, find_near, rank_names
from mikiwame.names.likeness import Name, NameIndex, index_names
from mikiwame.names.resolving import pick_title, resolve
from mikiwame.names.twins import Twins, find_twins

__all__ = [
    "Found",
    "Name",
    "NameIndex",
    "Twins",
    "find_near",
    "find_near_companies",
    "find_twins",
    "index_names",
    "pick_title",
    "rank_names",
    "resolve",
    "resolve_company",
]
