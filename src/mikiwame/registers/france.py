"""France's registers RNCP and RS, as France compétences publishes their sheets (form 4.1, Licence Ouverte 2.0).

The names of columns are ours; the element that each stands for is beside it. What the form says of a code is told in
``docs/registers.md``. Nothing is ignored: each element of the form has its column.
"""

from collections.abc import Mapping

from mikiwame.registers.shapes import SHEETS, TIES, Branch, Leaf, Register

_STATES = {"Actif": "active", "Inactif": "inactive", "Supprimé": "withdrawn"}
"""Of who certifies or is allowed to train or examine. Withdrawn: the permission was taken back."""


def _list_rows(element: str, table: str, children: Mapping[str, Leaf], **fixed: str) -> Branch:
    """An element that holds nothing but rows."""
    return Branch({element: Branch(children, table, fixed)})


def _list_codes(element: str, scheme: str) -> Branch:
    return _list_rows(element, "codes", {"CODE": Leaf("code"), "LIBELLE": Leaf("label")}, scheme=scheme)


def _open_route(route: str) -> Branch:
    """One way to the certification: whether it is open, and the jury that decides on it."""
    children = {
        "ACTIF": Leaf("open", "flag"),
        "COMPOSITION": Leaf("jury"),
        "DATE_DERNIERE_MODIFICATION": Leaf("changed", "day"),
    }
    return Branch(children, "routes", {"route": route})


def _name_agreement(number: str) -> Branch:
    """A collective agreement under which the certification is recognised."""
    return Branch({"NUMERO": Leaf("code"), "LIBELLE": Leaf("label")}, "codes", {"scheme": f"CCN{number}"})


def _list_publications(kind: str) -> Branch:
    children = {"TITRE": Leaf("title"), "DATE_PUBLICATION_JO": Leaf("published", "day")}
    return _list_rows("PUBLICATION_JO", "publications", children, about=kind)


def _list_successions(element: str, relation: str) -> Branch:
    return _list_rows(element, "successions", {f"ID_FICHE_{element}": Leaf("other")}, relation=relation)


_DESCRIBED: Mapping[str, Leaf | Branch] = {
    "ID_FICHE": Leaf("id", "whole"),
    "NUMERO_FICHE": Leaf("number"),
    "INTITULE": Leaf("title"),
    "ABREGE": Branch({"CODE": Leaf("abbreviation"), "LIBELLE": Leaf("abbreviation_label")}),
    "NOMENCLATURE_EUROPE": Branch(
        {"NIVEAU": Leaf("level", "level", {"AUCUN": None}), "LIBELLE": Leaf("level_label")},
    ),
    "ETAT_FICHE": Leaf(
        "sheet_state",
        "code",
        {
            "Publiée": "published",
            "Dépubliée/Archivée": "archived",
            "Modifications à valider": "changes_pending",
            "Modifications à valider par le ministère": "changes_pending_at_ministry",
        },
    ),
    "ACTIF": Leaf("status", "code", {"Oui": "active", "Non": "inactive"}),
    "TYPE_ENREGISTREMENT": Leaf(
        "registration", "code", {"Enregistrement de droit": "by_right", "Enregistrement sur demande": "on_request"}
    ),
    "DUREE_ENREGISTREMENT": Leaf("registered_years", "whole"),
    "DATE_DECISION": Leaf("decided", "day"),
    "DATE_EFFET": Leaf("effective", "day"),
    "DATE_DE_PUBLICATION": Leaf("published", "day"),
    "DATE_DERNIER_JO": Leaf("last_gazette", "day"),
    "DATE_FIN_ENREGISTREMENT": Leaf("registration_ends", "day"),
    "DATE_LIMITE_DELIVRANCE": Leaf("last_award", "day"),
    "ANNEES_PROMOTIONS_NIVEAU": Branch({"ANNEE": Leaf("level_years", "whole", many=True)}),
    "EXISTENCE_PARTENAIRES": Leaf("has_partners", "flag"),
    "ACCESSIBLE_NOUVELLE_CALEDONIE": Leaf("open_in_new_caledonia", "flag"),
    "ACCESSIBLE_POLYNESIE_FRANCAISE": Leaf("open_in_french_polynesia", "flag"),
    "LIEN_URL_DESCRIPTION": Leaf("links"),
}

_WRITTEN_OUT: Mapping[str, Leaf] = {
    "OBJECTIFS_CONTEXTE": Leaf("aims"),
    "ACTIVITES_VISEES": Leaf("activities"),
    "CAPACITES_ATTESTEES": Leaf("abilities"),
    "SECTEURS_ACTIVITE": Leaf("sectors"),
    "TYPE_EMPLOI_ACCESSIBLES": Leaf("jobs"),
    "REGLEMENTATIONS_ACTIVITES": Leaf("regulations"),
    "PREREQUIS_ENTREE_FORMATION": Leaf("to_enter_training"),
    "PREREQUIS_VALIDATION_CERTIFICATION": Leaf("to_be_certified"),
    "VALIDATION_PARTIELLE": Leaf("partial_award", "flag"),
    "VALIDATION_PARTIELLE_PERIMETRE": Leaf("partial_award_scope"),
    "NIVEAU_MAITRISE_COMPETENCES": Leaf("mastery"),
    "DUREE_VALIDITE": Leaf("valid_for"),
    "MODALITES_RENOUVELLEMENT": Leaf("renewal"),
}

_ORGANISATIONS: Mapping[str, Branch] = {
    "CERTIFICATEURS": _list_rows(
        "CERTIFICATEUR",
        TIES,
        {
            "SIRET_CERTIFICATEUR": Leaf("siret", "siret"),
            "NOM_CERTIFICATEUR": Leaf("name"),
            "NOM_COMMERCIAL": Leaf("trade_name"),
            "SITE_INTERNET": Leaf("website"),
            "ETAT_CERTIFICATEUR": Leaf("state", "code", _STATES),
            "DATE_DERNIERE_MODIFICATION_ETAT": Leaf("state_changed", "day"),
        },
        tie="certifies",
    ),
    "PARTENAIRES": _list_rows(
        "PARTENAIRE",
        TIES,
        {
            "SIRET_PARTENAIRE": Leaf("siret", "siret"),
            "NOM_PARTENAIRE": Leaf("name"),
            "HABILITATION_PARTENAIRE": Leaf(
                "tie",
                "code",
                {
                    "HABILITATION_FORMER": "trains",
                    "HABILITATION_ORGANISER": "examines",
                    "HABILITATION_ORGA_FORM": "trains and examines",
                },
            ),
            "ETAT_HABILITATION": Leaf("state", "code", _STATES),
            "DATE_ACTIF": Leaf("since", "day"),
            "DATE_DERNIERE_MODIFICATION_ETAT": Leaf("state_changed", "day"),
        },
    ),
}

_LISTED: Mapping[str, Branch] = {
    "NOUVELLES_CERTIFICATIONS": _list_successions("NOUVELLE_CERTIFICATION", "replaced_by"),
    "ANCIENNES_CERTIFICATIONS": _list_successions("ANCIENNE_CERTIFICATION", "replaces"),
    "CODES_ROME": _list_codes("ROME", "ROME"),
    "CODES_NSF": _list_codes("NSF", "NSF"),
    "FORMACODES": _list_codes("FORMACODE", "Formacode"),
    "CODES_IDCC": _list_codes("IDCC", "IDCC"),
    "CCN_1": _name_agreement("1"),
    "CCN_2": _name_agreement("2"),
    "CCN_3": _name_agreement("3"),
    "SI_JURY_FI": _open_route("initial_training"),
    "SI_JURY_CA": _open_route("apprenticeship"),
    "SI_JURY_FC": _open_route("continuing_training"),
    "SI_JURY_CQ": _open_route("professionalisation_contract"),
    "SI_JURY_CL": _open_route("individual_application"),
    "SI_JURY_VAE": _open_route("validated_experience"),
    "BLOCS_COMPETENCES": _list_rows(
        "BLOC_COMPETENCES",
        "blocks",
        {
            "CODE": Leaf("code"),
            "LIBELLE": Leaf("title"),
            "LISTE_COMPETENCES": Leaf("abilities"),
            "MODALITES_EVALUATION": Leaf("assessment"),
            "PREREQUIS_ENTREE_FORMATION_BLOC": Leaf("to_enter_training"),
            "PREREQUIS_VALIDATION_BLOC": Leaf("to_be_certified"),
        },
    ),
    "CORRESPONDANCES": Branch(
        {
            "CORRESPONDANCE": Branch(
                {
                    "SOURCE": Branch({"BLOC_COMPETENCES": Branch({"CODE": Leaf("blocks", many=True)})}),
                    "DESTINATION": Branch(
                        {
                            "NUMERO_FICHE": Leaf("other"),
                            "BLOC_COMPETENCES": Branch({"CODE": Leaf("other_blocks", many=True)}),
                        }
                    ),
                },
                "equivalences",
            )
        }
    ),
    "PUBLICATION_DECRET_GENERAL": _list_publications("general"),
    "PUBLICATION_DECRET_CREATION": _list_publications("creation"),
    "PUBLICATION_DECRET_AUTRE": _list_publications("other"),
    "STATISTIQUES_PROMOTIONS": _list_rows(
        "STATISTIQUES_PROMOTION",
        "statistics",
        {
            "ANNEE": Leaf("year", "whole"),
            "NOMBRE_CERTIFIES": Leaf("certified", "whole"),
            "NOMBRE_CERTIFIES_VAE": Leaf("certified_by_experience", "whole"),
            "TAUX_INSERTION_GLOBAL_6MOIS": Leaf("employed_6_months", "percent"),
            "TAUX_INSERTION_METIER_2ANS": Leaf("employed_in_trade_2_years", "percent"),
        },
    ),
}

FRANCE = Register(
    name="France",
    root="FICHES",
    version="VERSION_FLUX",
    versions=("4.0", "4.1"),
    sheet="FICHE",
    number="NUMERO_FICHE",
    numbers=r"(?P<register>RNCP|RS)[1-9][0-9]*",
    shape=Branch({**_DESCRIBED, **_WRITTEN_OUT, **_ORGANISATIONS, **_LISTED}, SHEETS),
    in_order=(
        ("decided", "registration_ends"),
        ("effective", "registration_ends"),
        ("registration_ends", "last_award"),
    ),
)
