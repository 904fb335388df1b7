"""Who sells one certification, drawn: its organisers, and the schools and companies that sources tie to them."""

from mikiwame.answers.ties import Tie, tell_tie
from mikiwame.notation.legal_forms import drop_legal_form
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import Drawn
from mikiwame.publishing.pictures import Seller, draw_sellers
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.publishing.pictures.ties import UNDIRECTED
from mikiwame.words import Words


def draw_sellers_in_page(known: Knowledge, slug: str, words: Words) -> Drawn | None:
    """None where no source ties anybody to an organiser."""
    return known.once(_draw_sellers_in_page, slug, words)


def _draw_sellers_in_page(known: Knowledge, slug: str, words: Words) -> Drawn | None:
    organisations, file = known.catalogue.organisations, known.catalogue.certifications[slug]
    sellers = list_sellers(known, slug, words)
    if not sellers:
        return None
    organisers = [
        (drop_legal_form(organisations[one].name), _say_role(known, one, "organiser", words)) for one in file.organisers
    ]
    title = words("pictures.sellers-title", name=file.name)
    narrow, broad = (draw_sellers(words, title, organisers, sellers, width).inline for width in (NARROW, BROAD))
    return Drawn(narrow, broad)


def list_sellers(known: Knowledge, slug: str, words: Words) -> list[Seller]:
    """Everybody whom a tie joins to an organiser, in the order of the ties; ties between organisers are left aside."""
    organisers = set(known.catalogue.certifications[slug].organisers)
    near: dict[str, list[Tie]] = {}
    for tie in known.ties:
        others = {tie.organisation, tie.to} - organisers
        if tie.certification in (None, slug) and len(others) == 1:
            near.setdefault(others.pop(), []).append(tie)
    return [
        Seller(
            name=drop_legal_form(known.catalogue.organisations[one].name),
            role=_say_role(known, one, "", words),
            ties=tuple(dict.fromkeys(_say_tie(tie, words) for tie in ties)),
            to_organiser=any(tie.to in organisers and tie.tie not in UNDIRECTED for tie in ties),
            from_organiser=any(tie.organisation in organisers and tie.tie not in UNDIRECTED for tie in ties),
        )
        for one, ties in near.items()
    ]


def _say_tie(tie: Tie, words: Words) -> str:
    return words.say(tell_tie(tie.tie, drop_legal_form(tie.organisation_name), drop_legal_form(tie.to_name)))


def _say_role(known: Knowledge, slug: str, role: str, words: Words) -> str:
    """Its legal form, where that is known, and what it is in the market."""
    organisation = known.catalogue.organisations[slug]
    others: list[str] = [one for one in organisation.roles if one != "organiser"]
    roles = [role] if role else others or [*organisation.roles]
    form = [] if organisation.form == "unknown" else [words.term("forms", organisation.form)]
    return words.list([*form, *(words.term("roles", one) for one in roles)])
