"""What a batch of a register must be before the stages take it; a fault is told with its file, column and row."""

from collections.abc import Collection, Mapping

import polars as pl

from mikiwame.facts.consistency import UnfitJsonError, list_particulars
from mikiwame.scale.damage import ROWS_AT_ONCE
from mikiwame.scale.keys import NUMBERED, WIDE
from mikiwame.scale.reading import Register, place
from mikiwame.scale.shapes import SHAPES
from mikiwame.scale.soundness import KnownTerms, check_sound, is_suspect
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import Reason

_KEYED = ("claims", "certifications")
_OF_CERTIFICATIONS = ("claims", "organisations", "events", "ties")


def check_register(register: Register, room: int, terms: KnownTerms, markets: Collection[str]) -> None:
    """The same of all markets of the same rules, without holding them: only those with a fault are read.

    :raises MikiwameError: as :func:`check_values`, :func:`check_sound` and :func:`check_keys`.
    """
    found = pl.concat([_suspect(name, register, room, terms) for name in SHAPES if name != "markets"]).unique()
    suspects = found.filter(pl.col("market").is_in(sorted(markets))).collect(engine="streaming")
    for market in sorted(suspects["market"].drop_nulls()):
        sheets = {
            name: register.scan(name).filter(pl.col("market") == market).collect()
            for name in SHAPES
            if name != "markets"
        }
        check_values(sheets, register)
        check_sound(sheets, register, terms)
        check_keys(sheets, register, room)


def check_json(register: Register) -> None:
    """:raises MikiwameError: for the first claim whose reading or clues are not as notation writes them."""
    for rows in register.scan("claims").collect_batches(chunk_size=ROWS_AT_ONCE):
        if faults := _check_json(rows, register):
            raise MikiwameError(faults)


def _suspect(name: str, register: Register, room: int, terms: KnownTerms) -> pl.LazyFrame:
    """The markets of a table with a fault, each once or more."""
    rows, shape = register.scan(name), register.shape(name)
    needed = [column for column in shape.columns if column not in shape.may_lack]
    faults = [rows.filter(pl.any_horizontal(pl.col(needed).is_null()))]
    if name in _KEYED:
        faults.append(rows.group_by(shape.keys).agg(times=pl.len()).filter(pl.col("times") > 1))
    if name in _OF_CERTIFICATIONS:
        known = register.scan("certifications").select("market", "certification")
        named = rows.filter(pl.col("certification").is_not_null())
        faults.append(named.join(known, on=["market", "certification"], how="anti"))
    wrong = is_suspect(name, register, terms)
    if wrong is not None:
        faults.append(rows.filter(wrong))
    if name == "claims":
        sound = [pl.col(column).is_between(0, limit - 1) for column, limit in _limit_numbers(room).items()]
        faults.append(rows.filter(~pl.all_horizontal(sound)))
    return pl.concat([one.select("market") for one in faults])


def _limit_numbers(room: int) -> dict[str, int]:
    return dict.fromkeys(NUMBERED, WIDE) | {"claim": room}


def check_values(sheets: Mapping[str, pl.DataFrame], register: Register) -> None:
    """:raises MikiwameError: for a column that holds nothing somewhere, and needs a value everywhere."""
    faults = [fault for name, sheet in sheets.items() for fault in _check_values(name, sheet, register)]
    if faults:
        raise MikiwameError(faults)


def _check_values(name: str, sheet: pl.DataFrame, register: Register) -> list[Complaint]:
    shape = register.shape(name)
    empty = [one for one in shape.columns if one not in shape.may_lack and sheet[one].null_count()]
    return [
        place(register, name, sheet.filter(pl.col(one).is_null()), Reason("registers.column_empty", {"column": one}))
        for one in empty
    ]


def check_texts(sheets: Mapping[str, pl.DataFrame], register: Register, kinds: Collection[str]) -> None:
    """:raises MikiwameError: for the first text of a field or a kind of source that there is not, or of no
    certification.
    """
    texts = sheets["claims"]
    unknown = texts.join(sheets["certifications"], on=["market", "certification"], how="anti")
    if unknown.height:
        values = {"certification": unknown["certification"][0], "market": unknown["market"][0]}
        raise MikiwameError([place(register, "claims", unknown, Reason("registers.no_certification", values))])
    for column, known in (("field", FIELDS), ("source_kind", kinds)):
        wrong = texts.filter(~pl.col(column).is_in(sorted(known)))
        if wrong.height:
            told = {"column": column, "found": wrong.tail(1)[column][0], "known": ", ".join(sorted(known))}
            raise MikiwameError([place(register, "claims", wrong, Reason("registers.no_word", told))])


def check_keys(sheets: Mapping[str, pl.DataFrame], register: Register, room: int) -> None:
    """:raises MikiwameError: for the first fault of each table: a key that stands twice, a certification that there is
    not, a number that is too large; and for the first reading or clues that are not as notation writes them.
    """
    faults = [fault for name in sheets for fault in _check_keys(name, sheets, register, room)]
    if faults:
        raise MikiwameError(faults)


def _check_keys(name: str, sheets: Mapping[str, pl.DataFrame], register: Register, room: int) -> list[Complaint]:
    sheet, keys = sheets[name], SHAPES[name].keys
    if name in _KEYED and (twice := sheet.filter(pl.struct(keys).is_duplicated())).height:
        told = ", ".join(f"{key} {twice[key][0]}" for key in keys)
        return [place(register, name, twice, Reason("registers.key_twice", {"key": told}))]
    if name in _OF_CERTIFICATIONS:
        # A tie that names none is one of all that the organisation holds.
        named = sheet.filter(pl.col("certification").is_not_null())
        unknown = named.join(sheets["certifications"], on=["market", "certification"], how="anti")
        if unknown.height:
            values = {"certification": unknown["certification"][0], "market": unknown["market"][0]}
            return [place(register, name, unknown, Reason("registers.no_certification", values))]
    return [*_check_numbers(sheet, register, room), *_check_json(sheet, register)] if name == "claims" else []


def _check_numbers(sheet: pl.DataFrame, register: Register, room: int) -> list[Complaint]:
    for column, limit in _limit_numbers(room).items():
        wrong = sheet.filter(~pl.col(column).is_between(0, limit - 1))
        if wrong.height:
            values = {"column": column, "found": str(wrong[column][0]), "most": str(limit - 1)}
            return [place(register, "claims", wrong, Reason("registers.column_number", values))]
    return []


def _check_json(sheet: pl.DataFrame, register: Register) -> list[Complaint]:
    """The first claim whose clues, or whose reading of a schedule, no rule could look into."""
    read = pl.when(field="schedule", kind="schedule").then("reading")
    for row, (reading, clues) in enumerate(sheet.select(read.alias("reading"), "clues").iter_rows()):
        for column, told in (("reading", (reading, None)), ("clues", (None, clues))):
            try:
                list_particulars(*told)
            except UnfitJsonError:
                reason = Reason("registers.no_json", {"column": column})
                return [place(register, "claims", sheet[row : row + 1], reason)]
    return []
