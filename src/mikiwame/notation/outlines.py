"""Reads the outline of an exam whose parts have names that no vocabulary knows: each with its forms and questions.

Every word of the text must have its place (``outline_words``), every number belong to one part, sums must fit: what
leaves anything open is no outline, and stays with its other reader.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, cast

from mikiwame.notation.content_forms import CHECKED, MADE
from mikiwame.notation.hedges import put_hedge_ahead
from mikiwame.notation.outline_levels import ABOUT, sum_up, take_levels, tell_node, tell_words
from mikiwame.notation.outline_nodes import (
    BY_ITSELF,
    GRADE,
    HALF,
    Node,
    NoOutlineError,
    Part,
    check_name,
    find_rank,
    has_said,
    keep_heads,
    nest,
)
from mikiwame.notation.outline_trims import keep_counted, trim_outline
from mikiwame.notation.outline_words import Word, split_outline
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import ExamContent, ExamPart, Form

_MOST_PARTS = 24
_PAPERS = re.compile("(?:文書|書類|診断書|証明書|申請書)の?作成")
_STAGE = re.compile("第?[123一二三]次")
_MADE = re.compile("(?:レセプト|明細書)(?:の|を)?作成")
_CHECKED = re.compile("(?:レセプト|明細書)(?:の|を)?点検")


def read_outline(text: str) -> ExamContent | None:
    """Give the parts of a text that is an outline and nothing else; None where it is not."""
    words = split_outline(trim_outline(put_hedge_ahead(text)))
    if words is None or not (any(word.sort in _SAYS for word in words) or _is_list_of_grades(words)):
        return None
    try:
        parts = _tell(words)
    except NoOutlineError:
        return None
    if not parts or _is_of_one(parts) or len(parts) > _MOST_PARTS or len({part.path for part in parts}) < len(parts):
        return None
    if _scatters_numbered(parts) or any(_COUNT.fullmatch(name) for part in parts for name in part.path):
        return None
    told = [_show_with_papers(part) for part in parts]
    if [part["label"] for part in told] == [None] and _HEADED.search(text):
        return None
    content: ExamContent = {
        "kind": "content",
        "parts": told,
        "claims": [],
        "by_hand": True if "手書き" in text else None,
    }
    labels = " ".join(one["label"] or "" for one in told)
    content["claims"] += ["made"] if _MADE.search(labels) and MADE.search(text) else []
    content["claims"] += ["checked"] if _CHECKED.search(labels) and CHECKED.search(text) else []
    return content


def tell_apart(content: ExamContent, text: str) -> ExamContent:
    """What was read of a text, with the parts of its outline where the other reader knows no name of any.

    Where both give the same parts, the outline says which of the numbers is none that is sure.
    """
    outline = read_outline(text) or read_outline(keep_counted(text))
    if not outline:
        return content
    whole = content["parts"][0] if len(content["parts"]) == 1 else None
    named = [part for part in outline["parts"] if part["label"]]
    counted = [part["questions"] for part in named if part["questions"] is not None]
    if (
        whole
        and not whole["label"]
        and not content["claims"]
        and len(named) == len(outline["parts"]) == len(counted) > 1
    ):
        return {**content, "parts": named} if sum(counted) == whole["questions"] else content
    told = [(part["label"], part["questions"]) for part in content["parts"]]
    more = [(part["label"], part["questions"]) for part in outline["parts"]]
    if len(counted) == len(named) == len(more) > len(told) > 0 and set(told) < set(more):
        # "学科30問+作業試験1課題": the parts that the other reader knows, and one more with its number.
        return {**content, "parts": outline["parts"]}
    same = told
    if same == [(part["label"], part["questions"]) for part in outline["parts"]]:
        parts = [{**outlined, **part} for part, outlined in zip(content["parts"], outline["parts"], strict=True)]
        return {**content, "parts": cast(list[ExamPart], parts)}
    return content


_SAYS = ("form", "under", "count", "each", "sum", "subjects")


def _is_list_of_grades(words: Sequence[Word]) -> bool:
    """``1~8級は乗算、除算``, ``第1問 仕訳問題 第2問 決算問題``: names alone, under grades or parts that are counted."""
    heads = [word for word in words if word.sort == "name" and (find_rank(word.text) or BY_ITSELF) < BY_ITSELF]
    told = all(word.sort in ("name", "list", "stop", "mark", "length") for word in words)
    told = told and not any(word.text == "。" for word in words[:-1])
    first = next((word for word in words if word.sort == "name"), None)
    if told and _are_parts(words):
        return True
    return bool(heads) and told and first in heads and (len(heads) > 1 or heads[0].topic)


def _are_parts(words: Sequence[Word]) -> bool:
    """``実技I、実技II、学科試験の三つ``: parts that are sat one after another, and no more of them."""
    names = [word.text for word in words if word.sort == "name"]
    return len(names) > 1 and all(find_rank(name) == BY_ITSELF for name in names)


def _is_of_one(parts: Sequence[Part]) -> bool:
    """``原価計算部門では記述問題``: how one strand is asked, and nothing of what stands beside it."""
    (path, questions), *others = ((part.path, part.questions) for part in parts)
    if not others and path and _STAGE.match(path[0]):
        # "2次は口頭試問": of one stage, and nothing of the other.
        return True
    last = find_rank(path[-1]) if path else GRADE
    return not others and questions is None and last in (None, HALF) and len(path) == 1


def _show_with_papers(part: Part) -> ExamPart:
    """``診断書の文書作成``: a part that is called by the papers made there."""
    told = _show(part)
    papers = _PAPERS.search(told["label"] or "") and "documents" not in told["forms"]
    return {**told, "forms": [*told["forms"], "documents"]} if papers else told


# "実技II:": a part that is named, and has lost its name.
_HEADED: Final = re.compile("(?:学科|実技|筆記|論述|面接|実務)(?:試験|問題)?\\s?(?:[0-9]|[IV]{1,3})?\\s?[:：]")
# "3例": how many there are, which is no name.
_COUNT: Final = re.compile("[0-9]{1,3}\\s?(?:例|件|症例|枚|通|ケース)")
# "課題2", "科目B": one of several of the same kind.
_NUMBERED: Final = re.compile("(?P<kind>[^0-9A-Z\\s]{1,8})\\s?(?:[0-9]{1,2}|[A-H]|I{1,3}|IV|V)(?:[^0-9].*)?")


def _scatters_numbered(parts: Sequence[Part]) -> bool:
    """Whether of numbered parts of one kind (``課題1``, ``課題2``) some stand below other names."""
    depths: dict[str, set[int]] = {}
    for part in parts:
        for depth, name in enumerate(part.path):
            numbered = _NUMBERED.fullmatch(name)
            if numbered:
                depths.setdefault(numbered["kind"], set()).add(depth)
    return any(len(told) > 1 for told in depths.values())


def _show(part: Part) -> ExamPart:
    told: ExamPart = {"label": " ".join(part.path) or None, "forms": list(part.forms), "questions": part.questions}
    if part.bound == "about":
        told["approx"] = True
    elif part.bound == "most":
        told["at_most"] = True
    return told


def _tell(words: Sequence[Word]) -> list[Part]:
    """``マークシート形式の問題は…、記述形式の問題では…``: of each form its own parts."""
    places = [place for place, word in enumerate(words) if word.sort == "under"]
    if not places:
        return _tell_group(words)
    if any(word.sort not in ("stop", "list") for word in words[: places[0]]):
        raise NoOutlineError
    parts = list[Part]()
    for place, end in pairwise([*places, len(words)]):
        head, below = words[place], _tell_group(words[place + 1 : end])
        if any(part.forms for part in below):
            raise NoOutlineError
        name = (head.text.rpartition("の")[0] or head.text,) if len(places) > 1 else ()
        parts += [replace(part, path=(*name, *part.path), forms=head.forms) for part in below]
    return parts


def _tell_group(words: Sequence[Word]) -> list[Part]:
    own, alike = _part_off_alike(words)
    sums = {word.number: word for word in own if word.sort == "sum"}
    subjects = [word for word in own if word.sort == "subjects"]
    if len(sums) > 1 or len(subjects) > 1:
        raise NoOutlineError
    said = [word for word in own if word.sort not in ("sum", "subjects", "length", "mark")]
    said, shared = _part_off_shared(said)
    apart = bool(shared or subjects or any(word.sort in ("alike", "each") for word in own))
    nodes = nest(said, apart=apart)
    if shared:
        parts = _share_out(nodes, shared)
    else:
        parts = _tell_all(nodes, subjects[0].number if subjects else None, bare=_is_list_of_grades(words))
    parts = _add_sum(parts, next(iter(sums.values()), None))
    if alike:
        if any(part.forms for part in parts):
            raise NoOutlineError
        parts = [replace(part, forms=alike) for part in parts] or [Part((), alike)]
    return parts


def _part_off_alike(words: Sequence[Word]) -> tuple[list[Word], tuple[Form, ...]]:
    """``…、共にマークシート方式``, ``…。解答は記述式``: how all parts told before are asked, at the end."""
    last = len(words)
    while last and words[last - 1].sort in ("form", "length", "mark", "stop", "list", "of", "close"):
        last -= 1
    tail = [word for word in words[last:] if word.sort == "form"]
    before = words[last - 1].sort if last else None
    if not tail:
        return list(words), ()
    if before == "alike":
        opened = last > 1 and words[last - 2].sort == "open"
        forms = tuple(dict.fromkeys(form for word in tail for form in word.forms))
        return list(words[: last - 1 - opened]), forms
    if len(tail) != 1:
        return list(words), ()
    place = words.index(tail[0], last)
    if any(word.text == "。" for word in words[last:place]) and any(word.sort == "name" for word in words[:last]):
        return list(words[:place]), tail[0].forms
    return list(words), ()


def _part_off_shared(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """``それぞれ35問と15問、50問``, ``各10問`` behind names alone: the numbers in their order."""
    end = len(words)
    while end and words[end - 1].sort in ("stop", "list"):
        end -= 1
    start = end
    while start and words[start - 1].sort in ("count", "list", "each"):
        start -= 1
    tail = [word for word in words[start:end] if word.sort != "list"]
    if not tail or tail[0].sort != "each" or any(word.sort in ("count", "form", "each") for word in words[:start]):
        return words, []
    return words[:start], tail


def _share_out(nodes: Sequence[Node], shared: Sequence[Word]) -> list[Part]:
    heads, leaves = list[str](), list[tuple[str, ...]]()
    named = nodes[1:]
    # "法令・実務・計算、各20問": beside a plain name that comes first, 実務 is one more of the kind.
    beside = bool(named) and find_rank(named[0].name) is None
    if beside and len(named) > 1 and named[0].topic:
        # "選択科目は法律・会計で、各20問": what the others are.
        raise NoOutlineError
    ranks = [find_rank(node.name) for node in named]
    if beside and any(rank not in (None, BY_ITSELF) for rank in ranks):
        raise NoOutlineError
    for place, node in enumerate(named):
        rank, behind = (None, None) if beside else (ranks[place], ranks[place + 1] if place + 1 < len(named) else 0)
        if rank is not None:
            heads = keep_heads(heads, rank)
        if rank is not None and (behind is None or behind > rank):
            heads.append(check_name(node.name))
        else:
            leaves.append((*heads, check_name(node.name)))
    counts = [word.number for word in shared]
    if (
        any(word.text == "。" for node in nodes for word in node.words)
        or has_said(nodes[0])
        or len(leaves) < 2
        or (len(counts) > 1 and len(counts) != len(leaves))
    ):
        raise NoOutlineError
    counts = counts * len(leaves) if len(counts) == 1 else counts
    return [Part(path, questions=number) for path, number in zip(leaves, counts, strict=True)]


def _tell_all(nodes: Sequence[Node], subjects: int | None, *, bare: bool) -> list[Part]:
    whole, named = nodes[0], nodes[1:]
    if not named:
        return tell_node(whole, ())
    if has_said(whole) or whole.inside:
        return _tell_beside(whole, named)
    if subjects is not None and not any(map(has_said, named)):
        return _list_names(named, subjects)
    if bare:
        return _list_below(named)
    parts = take_levels(named)
    if subjects is not None and subjects != len(parts):
        raise NoOutlineError
    return parts


def _list_below(named: Sequence[Node]) -> list[Part]:
    """Names of which nothing more is told, each under its grade or counted part."""
    heads, parts, bare = list[str](), list[Part](), False
    for node in named:
        rank = find_rank(node.name)
        if node.inside or (not heads and rank is None):
            raise NoOutlineError
        if rank is not None and rank < BY_ITSELF:
            if bare:
                raise NoOutlineError
            heads = [*keep_heads(heads, rank), check_name(node.name)]
            bare = True
        else:
            parts.append(Part((*heads, check_name(node.name))))
            bare = False
    if bare:
        raise NoOutlineError
    return parts


def _tell_beside(whole: Node, named: Sequence[Node]) -> list[Part]:
    """``マークシート形式で、学科60問・実技3問``: what is said of all, beside what is told of each."""
    forms = [word for word in whole.words if word.sort == "form"]
    counts = [word for word in whole.words if word.sort == "count"]
    if whole.inside:
        raise NoOutlineError
    if counts and len(counts) == len(forms) and whole.words[-1].sort == "list":
        # "語句の穴埋めが10問、計算が5問"
        return [*tell_words(whole.words, (), named=True), *take_levels(named)]
    if len(counts) > 1:
        raise NoOutlineError
    if not any(map(has_said, named)):
        if any(find_rank(node.name) for node in named) or any(node.inside for node in named):
            raise NoOutlineError
        names = [check_name(node.name) for node in named]
        if not all(map(ABOUT.search, names)) and len(names) == 1:
            raise NoOutlineError
        return tell_node(whole, ())
    if not all(form.topic for form in forms[-1:]):
        raise NoOutlineError
    parts = take_levels(named)
    told = tuple(dict.fromkeys(form for word in forms for form in word.forms))
    if (told and any(part.forms for part in parts)) or (counts and counts[0].number != sum_up(parts)):
        raise NoOutlineError
    return [replace(part, forms=told) for part in parts] if told else parts


def _list_names(named: Sequence[Node], subjects: int) -> list[Part]:
    """``法規・理論・計算の3科目``: names alone, as many as are said."""
    if len(named) != subjects or any(node.inside for node in named):
        raise NoOutlineError
    return [Part((check_name(node.name),)) for node in named]


def _add_sum(parts: list[Part], total: Word | None) -> list[Part]:
    """The sum proves the numbers of the parts, or is the only number."""
    if total is None or (sum_up(parts) == total.number and parts):
        return parts
    if len(parts) > 1 or any(part.questions is not None for part in parts):
        raise NoOutlineError
    whole = [replace(part, questions=total.number, bound=total.bound) for part in parts]
    return whole or [Part((), (), total.number, total.bound)]
