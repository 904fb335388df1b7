"""The market in the Credential Transparency Description Language (CTDL), as registries of credentials read it.

One graph: certifications, their exams, who holds them, and what was observed of candidates. A figure stands in it as a
figure only where it is known and undisputed; all else stands as readers see it, in a description with source and day.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.answers.register import (
    RegisteredCertification,
    RegisteredOrganisation,
    list_certifications,
    list_organisations,
)
from mikiwame.notation.days import read_day
from mikiwame.publishing.open_data.ctdl_terms import COSTS, FREQUENCY, LIFE, ROLES, SECTORS, STATUS, align
from mikiwame.publishing.open_data.dataset import Dataset, say_both, translate
from mikiwame.publishing.open_data.described import describe_fact, is_firm, is_settled, name_fact, tell_number
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.vocabulary.identifiers import Identified, identify
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.documents import Document, Json

CONTEXT = "https://credreg.net/ctdl/schema/context/json"

CONDITIONS = ("passing_mark", "exam_content", "open_book", "retake")
"""Fields that say what must be done to pass."""

OBSERVED = ("pass_rate", "examinees", "passers")


def write_ctdl(data: Dataset, _: str) -> bytes:
    certifications = list_certifications(data.day.comparison)
    nodes = [node for one in certifications for node in _Credential(data, one).list_nodes()]
    organisations = [_describe_organisation(data, one) for one in list_organisations(data.day.catalogue)]
    graph: Document = {
        "@context": CONTEXT,
        "@id": _make_address(data, identify("event", data.market, "graph", data.on.isoformat(), data.digest)),
        "@graph": [*nodes, *organisations],
    }
    return (json.dumps(graph, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _make_address(data: Dataset, one: str) -> str:
    """A name that never changes, and leads here where the site has an address."""
    return f"{data.find_address('ctdl.jsonld')}#ce-{one}" if data.site else f"urn:uuid:{one}"


class _Credential:
    """One certification with its exam and what was observed of its candidates."""

    def __init__(self, data: Dataset, own: RegisteredCertification) -> None:
        self._data, self._own = data, own
        self._facts = [fact for fact in data.day.facts(own.slug) if fact.known and fact.source]
        self._leading = list_leading(self._facts)
        self._observed = list(self._list_observed())

    def list_nodes(self) -> list[Document]:
        return [self._describe(), self._describe_exam(), *(node for _, node in self._observed)]

    @property
    def _owners(self) -> Document:
        market = self._data.market
        held = [_make_address(self._data, identify("organisation", market, one)) for one in self._own.organisers]
        return {"ceterms:ownedBy": [*held], "ceterms:offeredBy": [*held]} if held else {}

    def _start(self, kind: Identified, type_: str, *parts: str | None) -> Document:
        one = self._own.id if kind == "certification" else identify(kind, self._data.market, self._own.slug, *parts)
        return {"@id": _make_address(self._data, one), "@type": type_, "ceterms:ctid": f"ce-{one}"}

    def _find_kind(self) -> str:
        """A course that everybody must take makes it one of completion: what CTDL calls proficiency asks not how
        somebody learnt. Where sources disagree whether there is such a course it is neither, and a certificate still.
        """
        told = [one for one in self._list_of("eligibility") if one.general]
        asked = [fact for fact in told if "course_required" in (fact.state, *(one.state for one in fact.others))]
        if not all(map(is_firm, asked)):
            return "ceterms:Certificate"
        required = any(one.state == "course_required" for one in asked)
        return "ceterms:CertificateOfCompletion" if required else "ceterms:ProficiencyCertificate"

    def _describe(self) -> Document:
        own, data = self._own, self._data
        page = {"ceterms:subjectWebpage": own.official} if own.official else {}
        category = data.day.market.categories[own.category].title
        exam = _make_address(data, identify("exam", data.market, own.slug))
        return {
            **self._start("certification", self._find_kind()),
            "ceterms:name": {LANGUAGES[0]: own.name},
            **({"ceterms:alternateName": {LANGUAGES[0]: [*own.aliases]}} if own.aliases else {}),
            "ceterms:description": {**_describe_both("data.ctdl_about", category)},
            **page,
            "ceterms:inLanguage": [LANGUAGES[0]],
            "ceterms:credentialStatusType": align(STATUS[own.life]),
            **({"ceterms:expirationDate": own.ends.isoformat()} if own.ends else {}),
            **self._owners,
            "ceterms:requires": [{**self._list_conditions("data.ctdl_pass", CONDITIONS), **self._target(exam)}],
            **self._link_observed(),
        }

    def _target(self, exam: str) -> Document:
        return {"ceterms:targetAssessment": [exam]}

    def _link_observed(self) -> Document:
        named: list[Json] = [node["@id"] for _, node in self._observed]
        return {"qdata:relevantDataSet": named} if named else {}

    def _list_of(self, *fields: str) -> list[Fact]:
        return [fact for fact in self._leading if fact.field in fields]

    def _list_conditions(self, title: str, fields: Iterable[str]) -> Document:
        """A condition that tells what sources print of these fields, a line each, in every language."""
        told = [describe_fact(self._data, fact) for fact in self._list_of(*fields)]
        lines: Document = {language: [one[language] for one in told] for language in LANGUAGES}
        return {
            "@type": "ceterms:ConditionProfile",
            "ceterms:name": {**say_both(title)},
            **({"ceterms:condition": lines} if told else {}),
        }

    def _describe_exam(self) -> Document:
        data = self._data
        durations = [_describe_duration(data, one) for one in self._list_of("duration")]
        costs = [_describe_cost(data, one) for one in self._list_of(*COSTS)]
        entry = self._list_of("eligibility")
        optional: Document = {
            "ceterms:scheduleFrequencyType": [*self._list_frequencies()],
            "ceterms:estimatedDuration": [*durations],
            "ceterms:estimatedCost": [*costs],
            "ceterms:entryCondition": [self._list_conditions("data.ctdl_entry", ("eligibility",))] if entry else [],
        }
        return {
            **self._start("exam", "ceterms:AssessmentProfile"),
            "ceterms:name": {**say_both("data.ctdl_exam", name=self._own.name)},
            "ceterms:description": {**self._describe_holding()},
            **({"ceterms:subjectWebpage": self._own.official} if self._own.official else {}),
            "ceterms:inLanguage": [LANGUAGES[0]],
            "ceterms:lifeCycleStatusType": align(LIFE[self._own.life]),
            "ceterms:assessmentMethodType": [align("assessMethod:Exam")],
            **self._owners,
            **{name: value for name, value in optional.items() if value},
            "ceterms:resultsInCredential": [_make_address(data, self._own.id)],
        }

    def _describe_holding(self) -> Document:
        """Where and when it is held, as readers see it; that nothing is known where nothing is."""
        told = [describe_fact(self._data, one) for one in self._list_of("venue", "schedule", "mode")]
        if not told:
            return {**say_both("data.export_unknown")}
        return {language: " / ".join(str(one[language]) for one in told) for language in LANGUAGES}

    def _list_frequencies(self) -> Iterator[Document]:
        found = [fact for fact in self._list_of("schedule") if fact.general]
        for fact in found[:1]:
            if fact.state == "any_time" and is_firm(fact):
                yield align("scheduleFrequency:OnDemand")
            elif fact.unit == "per_year" and is_settled(fact) and (term := FREQUENCY.get(int(fact.low or 0))):
                yield align(term)

    def _list_observed(self) -> Iterator[tuple[str, Document]]:
        """A data set for each group of candidates, period, sitting and source of which a figure is settled."""
        settled = [fact for fact in self._facts if fact.field in OBSERVED and is_settled(fact)]
        for key, group in groupby(sorted(settled, key=_place), key=_place):
            facts = list(group)
            yield key[0], self._describe_observed(facts, key)

    def _describe_observed(self, facts: list[Fact], key: tuple[str, ...]) -> Document:
        first, told = facts[0], {one.field: one for one in facts}
        # Of a year nobody knows here whether it is one of the calendar or one from April, so that it has no ends.
        month = read_day(first.period) if first.period and "-" in first.period else None
        ends: Document = {"ceterms:startDate": f"{month.first}", "ceterms:endDate": f"{month.last}"} if month else {}
        profile: Document = {"@type": "qdata:DataProfile"}
        if "examinees" in told:
            profile["qdata:subjectsInSet"] = [_quantify("schema:value", told["examinees"])]
        # Whoever passed a part alone holds nothing yet.
        holders = [
            _quantify(name, told[field])
            for field, name in (("passers", "schema:value"), ("pass_rate", "qdata:percentage"))
            if field in told and not first.part
        ]
        frame: Document = {
            "@type": "qdata:DataSetTimeFrame",
            **ends,
            "qdata:dataAttributes": [{**profile, **({"qdata:holdersInSet": [*holders]} if holders else {})}],
        }
        names = [name_fact(one, of_period=True) for one in facts]
        said = [describe_fact(self._data, one) for one in facts]
        return {
            **self._start("observation", "qdata:DataSetProfile", *key),
            "ceterms:name": {one: ", ".join(str(name[one]) for name in names) for one in LANGUAGES},
            "ceterms:description": {one: " / ".join(str(text[one]) for text in said) for one in LANGUAGES},
            **({"ceterms:source": first.url} if first.url else {}),
            "qdata:dataSetTimePeriod": [frame],
        }


def _place(fact: Fact) -> tuple[str, ...]:
    """What makes figures those of the same people: they belong together."""
    _, qualified, _ = fact.cell
    return tuple(one or "" for one in (fact.source, fact.period, fact.round, *qualified))


def _quantify(name: str, fact: Fact) -> Document:
    return {"@type": "schema:QuantitativeValue", name: tell_number(fact)}


def _describe_both(code: str, category: str) -> dict[str, str]:
    titles = translate(category)
    return {one: say_both(code, category=titles.get(one, category))[one] for one in LANGUAGES}


def _describe_cost(data: Dataset, fact: Fact) -> Document:
    """``price`` only of one settled amount in yen, with tax as it is printed."""
    price: Document = {"ceterms:price": tell_number(fact)} if fact.unit == "yen" and is_settled(fact) else {}
    return {
        "@type": "ceterms:CostProfile",
        "ceterms:name": {**name_fact(fact)},
        **price,
        **({"ceterms:currency": "JPY"} if price else {}),
        "ceterms:directCostType": align(COSTS[fact.field]),
        **({"ceterms:costDetails": fact.url} if fact.url else {}),
        "ceterms:description": {**describe_fact(data, fact)},
    }


def _describe_duration(data: Dataset, fact: Fact) -> Document:
    exact = {"ceterms:exactDuration": f"PT{int(fact.low or 0)}M"} if is_settled(fact) and fact.unit == "minutes" else {}
    return {
        "@type": "ceterms:DurationProfile",
        **exact,
        "ceterms:description": {**describe_fact(data, fact)},
    }


def _describe_organisation(data: Dataset, own: RegisteredOrganisation) -> Document:
    held: list[Json] = [_make_address(data, identify("certification", data.market, one)) for one in own.holds]
    number: Json = {
        "@type": "ceterms:IdentifierValue",
        "ceterms:identifierTypeName": {**say_both("data.corporate_number")},
        "ceterms:identifierValueCode": own.corporate_number,
    }
    kinds: list[Json] = [align(term) for term in dict.fromkeys(ROLES[role] for role in own.roles)]
    return {
        "@id": _make_address(data, own.id),
        "@type": "ceterms:CredentialOrganization",
        "ceterms:ctid": f"ce-{own.id}",
        "ceterms:name": {LANGUAGES[0]: own.name},
        **({"ceterms:alternateName": {LANGUAGES[0]: [*own.aliases]}} if own.aliases else {}),
        **({"ceterms:subjectWebpage": own.web} if own.web else {}),
        "ceterms:agentType": kinds,
        **({"ceterms:agentSectorType": [align(SECTORS[own.form])]} if own.form in SECTORS else {}),
        **({"ceterms:identifier": [number]} if own.corporate_number else {}),
        **({"ceterms:owns": held, "ceterms:offers": held} if held else {}),
    }


EXPORT = Export("ctdl", (DataFile("ctdl.jsonld", "application/ld+json", write_ctdl, spoken=False),), place=7)
