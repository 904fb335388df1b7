"""Our words as those of CTDL: each a term of one of its enumerations, or none where it has no such term."""

from mikiwame.words.documents import Document

TERMS = "https://credreg.net/ctdl/terms"

NAMES = {
    "credentialStat:Active": ("CredentialStatus", "Active"),
    "credentialStat:Ceasing": ("CredentialStatus", "Ceasing"),
    "credentialStat:Deprecated": ("CredentialStatus", "Deprecated"),
    "lifeCycle:Active": ("LifeCycleStatus", "Active"),
    "lifeCycle:Ceasing": ("LifeCycleStatus", "Ceasing"),
    "lifeCycle:Ceased": ("LifeCycleStatus", "Ceased"),
    "assessMethod:Exam": ("AssessmentMethod", "Exam"),
    "scheduleFrequency:Annually": ("ScheduleFrequency", "Annually"),
    "scheduleFrequency:SemiAnnually": ("ScheduleFrequency", "Semi-Annually"),
    "scheduleFrequency:Quarterly": ("ScheduleFrequency", "Quarterly"),
    "scheduleFrequency:BiMonthly": ("ScheduleFrequency", "Bi-Monthly"),
    "scheduleFrequency:Monthly": ("ScheduleFrequency", "Monthly"),
    "scheduleFrequency:OnDemand": ("ScheduleFrequency", "On Demand"),
    "costType:StandaloneAssessment": ("CostType", "Standalone Assessment"),
    "costType:MixedFees": ("CostType", "Mixed Fees"),
    "costType:ProcessingFee": ("CostType", "Processing Fee"),
    "orgType:AssessmentBody": ("OrganizationType", "Assessment Body"),
    "orgType:TrainingProvider": ("OrganizationType", "Training Provider"),
    "orgType:Business": ("OrganizationType", "Business"),
    "agentSector:PrivateForProfit": ("AgentSector", "Private For-Profit"),
    "agentSector:PrivateNonProfit": ("AgentSector", "Private Non-Profit"),
}
"""Term -> its enumeration, and its name there."""

STATUS = {
    "running": "credentialStat:Active",
    "ending": "credentialStat:Ceasing",
    "ended": "credentialStat:Deprecated",
}
LIFE = {"running": "lifeCycle:Active", "ending": "lifeCycle:Ceasing", "ended": "lifeCycle:Ceased"}

COSTS = {
    "exam_fee": "costType:StandaloneAssessment",
    "extra_fee": "costType:MixedFees",
    "certificate_fee": "costType:ProcessingFee",
}
"""Field -> the kind of cost."""

FREQUENCY = {
    1: "scheduleFrequency:Annually",
    2: "scheduleFrequency:SemiAnnually",
    4: "scheduleFrequency:Quarterly",
    6: "scheduleFrequency:BiMonthly",
    12: "scheduleFrequency:Monthly",
}
"""Sittings a year -> how often. Other numbers have no term."""

ROLES = {
    "organiser": "orgType:AssessmentBody",
    "school": "orgType:TrainingProvider",
    "staffing": "orgType:Business",
    "parent": "orgType:Business",
}

PROFIT = "agentSector:PrivateForProfit"
NO_PROFIT = "agentSector:PrivateNonProfit"

SECTORS = {
    "company": PROFIT,
    **dict.fromkeys(("general_foundation", "public_foundation", "general_association"), NO_PROFIT),
    **dict.fromkeys(("public_association", "npo", "chamber"), NO_PROFIT),
}
"""Legal form -> sector; of a brand, a society or an unknown form none is told."""


def align(term: str) -> Document:
    """The term as CTDL points to one."""
    framework, name = NAMES[term]
    return {
        "@type": "ceterms:CredentialAlignmentObject",
        "ceterms:framework": f"{TERMS}/{framework}",
        "ceterms:targetNode": term,
        "ceterms:targetNodeName": {"en-US": name},
    }
