"""Reasons: why the gate leaves something out, in words, and the rule behind each; people's decisions have no rule."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from longarm.stages.publication.gate.rules import Rule

SAME_TEXT = "the same words stand in another copy of the same text"
NO_SITE = "a joint patrol, consular help or legal aid is no site"
ASSOCIATION_LINKED = "an association is never an end of a link"
END_UNKNOWN = "an end of the link is not known to be an organ or organisation"
BELOW_CITY = "a place below city level, not approved"
NO_BODY = "not known to be an organ or organisation"
NO_PLACE = "no city, region or state that is known"
MISREAD = "a person found that it was misread"
WITHDRAWN = "it was withdrawn"
CONSENT = "its words were spoken by somebody who no longer agrees"
UNCHECKED = "no person has checked it"
SILENT = "carries no claim that may be published"
PRIVATE = "a person who holds no office and did not speak publicly"
BARE = "none of its claims may be published"
ASSOCIATION = "an association is never an entity"
ASSOCIATION_NODE = "an association is never a node"
WITHHELD_NODE = "a name that is withheld is never a node"
PERSON_NODE = "a person is never a node"
SILENT_NODE = "its document carries no claim that may be published"

BEHIND: Mapping[str, Rule | None] = MappingProxyType(
    {
        SAME_TEXT: None,
        NO_SITE: Rule.REFUSED_SITES,
        ASSOCIATION_LINKED: Rule.ASSOCIATIONS,
        END_UNKNOWN: Rule.LINKS,
        BELOW_CITY: Rule.BELOW_CITY,
        NO_BODY: Rule.ACTORS,
        NO_PLACE: Rule.KNOWN_PLACES,
        MISREAD: None,
        WITHDRAWN: None,
        CONSENT: None,
        UNCHECKED: None,
        SILENT: Rule.SILENT_DOCUMENTS,
        PRIVATE: Rule.PERSONS_UNNAMED,
        BARE: None,
        ASSOCIATION: Rule.ASSOCIATIONS,
        ASSOCIATION_NODE: Rule.ASSOCIATIONS,
        WITHHELD_NODE: Rule.NODES,
        PERSON_NODE: Rule.NODES,
        SILENT_NODE: Rule.SILENT_DOCUMENTS,
    }
)
"""The rule that each reason stands for; None where people decided it, or where it follows from something else."""
