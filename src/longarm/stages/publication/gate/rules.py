"""Rules: the names of everything the gate does, so that each can be switched off in a test and seen to matter."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """One thing the gate does; `docs/reference/gate.md` says why."""

    PERSONS_UNNAMED = "persons_unnamed"
    """A person who neither holds an office nor speaks publicly is not named."""
    PERSONS_BY_ROLE = "persons_by_role"
    """Who spoke publicly is named in that statement, and elsewhere by role."""
    BYSTANDERS = "bystanders"
    """What only looks like a private person's name is taken for one."""
    TARGETS = "targets"
    """A target is a role, never a name, an origin or a creed."""
    ACTORS = "actors"
    """An actor is an organ, an organisation or a plain role word."""
    ASSOCIATIONS = "associations"
    """A hometown, student, trade, faith or language group is no entity, no actor, no link, no node."""
    LINKS = "links"
    """Both ends of a link are organs or organisations."""
    ENTITIES = "entities"
    """Persons are no entities of a release."""
    NODES = "nodes"
    """Persons are no nodes of the relay graph."""
    REFUSED_SITES = "refused_sites"
    """A joint patrol, consular help or legal aid is no site because of a keyword."""
    BELOW_CITY = "below_city"
    """Places are at city level."""
    ADDRESSES = "addresses"
    """Street addresses are masked."""
    CONTACTS = "contacts"
    """Telephone numbers, mail addresses, accounts, papers, plates, coordinates and dates of birth are masked."""
    NAMES = "names"
    """Withheld names are masked in every text."""
    FORMS = "forms"
    """They are masked as well where they are written backwards, encoded or in other letters."""
    PASSAGES = "passages"
    """Of a document only the quotes are shown."""
    SILENT_DOCUMENTS = "silent_documents"
    """A document from which nothing is published is not listed."""
    FILE_NAMES = "file_names"
    """A file's name that says what is withheld is replaced."""
    REFUSALS = "refusals"
    """Files that could not be read are not named."""
    REASONS = "reasons"
    """Reasons, evidence and flags are cleaned of what is withheld."""
    LAST_LOOK = "last_look"
    """Every finished file is read again."""


RULES = tuple(Rule)
