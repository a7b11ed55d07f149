"""The tree of what can go wrong; every class builds its own message: what happened, to which thing, what to do.

LongarmError
├── UnreadableFileError
│   ├── EmptyFileError
│   ├── FileTooLargeError
│   ├── NotTextError
│   ├── UndecodableTextError
│   ├── NoTextFoundError
│   ├── MissingFileError
│   └── NoAccessError
├── CaseError
│   ├── NoCaseError
│   ├── CaseExistsError
│   ├── CaseBusyError
│   ├── HousesFileError
│   └── CardError
├── CorpusError
│   ├── CorpusBusyError
│   └── NotAnIndexError
├── DecisionError
│   ├── UnknownEntityError
│   ├── AmbiguousEntityError
│   ├── AlreadyMergedError
│   ├── RuledDifferentError
│   ├── NoDecisionError
│   ├── NotALetterError
│   ├── NothingAssessedError
│   ├── UnknownClaimError
│   ├── ClaimWithdrawnError
│   ├── NotSignedError
│   ├── BadSlotError
│   ├── NothingEditedError
│   ├── NothingToApproveError
│   ├── SamePersonError
│   ├── NoWordsError
│   └── BadRequestError
├── NotStatementsError
├── PackError
├── GateError
├── FontError
├── ReleaseNotWrittenError
├── SettingError
├── SiteLanguageError
├── ProofError
│   ├── BrokenReleaseError
│   ├── VerificationError
│   ├── SigningKeyError
│   ├── ForeignReleaseError
│   └── NotReleasedError
├── UnsolvedCutError
└── ModelError, ParserError: in longarm.stages.extraction.assist.errors
"""

from __future__ import annotations


class LongarmError(Exception):
    """Root of all errors that longarm raises on purpose."""


class UnreadableFileError(LongarmError):
    """A file cannot be taken in; the rest of a batch goes on."""

    def __init__(self, name: str, reason: str, way_out: str) -> None:
        """Keep the file's name apart from the reason, so that a refusal can be recorded."""
        self.name = name
        self.reason = f"{reason}; {way_out}"
        super().__init__(f"{name}: {self.reason}")


class EmptyFileError(UnreadableFileError):
    """The file has no bytes or nothing but white space."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(name, "the file is empty", "save it again from its source")


class FileTooLargeError(UnreadableFileError):
    """The file is larger than one document can be."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        """Name the file, its size and the limit, in bytes."""
        reason = (
            f"{size / 1e6:.0f} MB is more than the {limit / 1e6:.0f} MB that one document may have"
        )
        super().__init__(name, reason, "split it, or add the pages that matter")


class NotTextError(UnreadableFileError):
    """The bytes are no text of the kind that the name promises."""

    def __init__(self, name: str, expected: str, looks_like: str) -> None:
        """Say what was expected and what the bytes look like."""
        super().__init__(
            name,
            f"expected {expected}, but the bytes look like {looks_like}",
            "check the file and its ending",
        )


class UndecodableTextError(UnreadableFileError):
    """The text is in an encoding that cannot be told or that it breaks."""

    def __init__(self, name: str, tried: str) -> None:
        """Name the encodings that were tried."""
        super().__init__(name, f"the text cannot be decoded (tried {tried})", "save it as UTF-8")


class NoTextFoundError(UnreadableFileError):
    """A page was parsed, but no main text was found in it."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(
            name,
            "no main text was found on the page",
            "save the article's text as .txt and add that",
        )


class MissingFileError(UnreadableFileError):
    """There is no such file or folder."""

    def __init__(self, name: str) -> None:
        """Name the path."""
        super().__init__(name, "there is no such file or folder", "check the path")


class NoAccessError(UnreadableFileError):
    """The file or folder may not be read."""

    def __init__(self, name: str, detail: str) -> None:
        """Name the path and what the system said."""
        super().__init__(
            name, f"it may not be read ({detail})", "give read permission, or run as its owner"
        )


class CaseError(LongarmError):
    """A case cannot be used as asked."""


class NoCaseError(CaseError):
    """The folder is no case."""

    def __init__(self, folder: str) -> None:
        """Name the folder."""
        super().__init__(
            f"{folder}: no longarm case is here; start one with `longarm init {folder}`"
        )


class CaseExistsError(CaseError):
    """The folder is a case already, or holds other things."""

    def __init__(self, folder: str, why: str) -> None:
        """Name the folder and why it cannot become a case."""
        super().__init__(f"{folder}: {why}; choose another folder")


class CaseBusyError(CaseError):
    """Another process writes to the case."""

    def __init__(self, folder: str) -> None:
        """Name the folder."""
        super().__init__(
            f"{folder}: another longarm process is writing to this case; wait for it to end and repeat"
        )


class HousesFileError(CaseError):
    """A case's own table of houses cannot be used; nothing is weighed without it."""

    def __init__(self, file: str, entry: str, reason: str, way_out: str) -> None:
        """Name the file, the entry in it ("" for the whole file), the reason and the way out."""
        where = f"{file}, {entry}" if entry else file
        super().__init__(f"{where}: {reason}; {way_out}")


class CardError(CaseError):
    """A case's own `longarm.toml` cannot be used."""

    def __init__(self, file: str, entry: str, reason: str, way_out: str) -> None:
        """Name the file, the entry in it ("" for the whole file), the reason and the way out."""
        where = f"{file}, {entry}" if entry else file
        super().__init__(f"{where}: {reason}; {way_out}")


class CorpusError(LongarmError):
    """An index of fingerprints cannot be used."""


class CorpusBusyError(CorpusError):
    """Another process has the index open."""

    def __init__(self, file: str) -> None:
        """Name the index's file."""
        super().__init__(f"{file}: another process has it open; wait for it to end and repeat")


class NotAnIndexError(CorpusError):
    """A file stands where an index should, and is none, or one that this version cannot read."""

    def __init__(self, file: str, reason: str) -> None:
        """Name the file and say what is wrong with it."""
        super().__init__(f"{file}: {reason}; move it away and make the index anew from the texts")


class DecisionError(LongarmError):
    """A ruling cannot stand."""


class UnknownEntityError(DecisionError):
    """A case has no entity of an id or name."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: no entity of this case has this id or name; `longarm entities` lists them"
        )


class AmbiguousEntityError(DecisionError):
    """A name stands for several entities."""

    def __init__(self, wanted: str, ids: tuple[str, ...]) -> None:
        """Name what was asked for, and the entities' ids."""
        super().__init__(
            f"{wanted}: several entities are called so; name one by its id: {', '.join(ids)}"
        )


class AlreadyMergedError(DecisionError):
    """Two entities are one already."""

    def __init__(self, left: str, right: str) -> None:
        """Name the entities."""
        super().__init__(f"{left} and {right} are one entity; `longarm unmerge` takes a merge back")


class RuledDifferentError(DecisionError):
    """Somebody ruled that two entities are two."""

    def __init__(self, left: str, right: str, number: int, by: str, at: str) -> None:
        """Name the entities and the decision."""
        super().__init__(
            f"{left} and {right}: {by} ruled on {at[:10]} that they are two (decision {number}); "
            f"take that back first: longarm unmerge {number}"
        )


class NoDecisionError(DecisionError):
    """There is no standing decision to be taken back."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: no standing decision is about it; `longarm decisions` lists them"
        )


class NotALetterError(DecisionError):
    """A source's record is a letter from A to F."""

    def __init__(self, letter: str) -> None:
        """Name what was given."""
        super().__init__(
            f"{letter!r} is no letter of a record: A reliable, B usually, C fairly, D not usually, "
            "E unreliable, F cannot be judged"
        )


class NothingAssessedError(DecisionError):
    """An assessment that says neither how probable nor how sure."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__("nothing was assessed: give --probability, --confidence or both")


class UnknownClaimError(DecisionError):
    """A case has no claim of this id, or several begin with it."""

    def __init__(self, wanted: str, close: tuple[str, ...]) -> None:
        """Name what was asked for, and the ids that begin with it."""
        found = (
            f"several claims begin with it: {', '.join(close)}" if close else "the case has no such"
        )
        super().__init__(f"claim {wanted!r}: {found}; `longarm review --json` prints the ids")


class ClaimWithdrawnError(DecisionError):
    """A claim was withdrawn; nothing else can be decided on it."""

    def __init__(self, claim: str, number: int, by: str, at: str) -> None:
        """Name the claim and the decision."""
        super().__init__(
            f"claim {claim}: {by} withdrew it on {at[:10]} (decision {number}); "
            f"take that back first: longarm review --undo {number}"
        )


class NotSignedError(DecisionError):
    """A decision lacks who makes it, or why."""

    def __init__(self, lacks: str, option: str) -> None:
        """Say what lacks and which option gives it."""
        super().__init__(f"a decision says {lacks}, and this one does not; give it with {option}")


class BadSlotError(DecisionError):
    """A slot cannot hold what it was given."""

    def __init__(self, slot: str, value: object, expected: str) -> None:
        """Name the slot, the value and what it may be."""
        super().__init__(f"slot {slot}: {value!r} cannot stand there; it must be {expected}")


class NothingEditedError(DecisionError):
    """An edit that changes no slot."""

    def __init__(self, claim: str) -> None:
        """Name the claim."""
        super().__init__(f"claim {claim}: the slots say this already; accept it instead")


class NothingToApproveError(DecisionError):
    """There is nothing in a claim that an approval could show."""

    def __init__(self, claim: str, what: str, why: str) -> None:
        """Name the claim, what was to be approved, and why that cannot be."""
        super().__init__(f"claim {claim}: no {what} of it can be approved, because {why}")


class SamePersonError(DecisionError):
    """One person approves twice; it takes two."""

    def __init__(self, claim: str, what: str, by: str, number: int) -> None:
        """Name the claim, what was approved, by whom and with which decision."""
        super().__init__(
            f"claim {claim}: {by} has approved its {what} already (decision {number}); "
            "a second approval must come from another person"
        )


class NoWordsError(DecisionError):
    """A public correction without words."""

    def __init__(self, claim: str) -> None:
        """Name the claim."""
        super().__init__(
            f"claim {claim}: a correction says in words what changed; give them with --words"
        )


class BadRequestError(DecisionError):
    """A request for a reply, or its answer, cannot be recorded as given."""

    def __init__(self, accused: str, reason: str, way_out: str) -> None:
        """Name the accused, the reason and the way out."""
        super().__init__(f"{accused}: {reason}; {way_out}")


class NotStatementsError(LongarmError):
    """A file is no table of FollowTheMoney statements."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(
            f"{name}: no CSV of FollowTheMoney statements (its first line must name the columns canonical_id, prop, "
            "schema and value); make one with `ftm aggregate` or export it as statements"
        )


class PackError(LongarmError):
    """A language pack cannot be used."""

    def __init__(self, language: str, reason: str) -> None:
        """Name the language and what is wrong with its data."""
        super().__init__(
            f"language pack {language}: {reason}; see docs/reference/language-packs.md"
        )


class GateError(LongarmError):
    """A release may not be published."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """List every problem, one a line."""
        self.problems = problems
        lines = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(f"the release was refused, nothing was written:\n{lines}")


class ProofError(LongarmError):
    """Something about the proof of a release does not hold, or cannot be made."""


class BrokenReleaseError(ProofError):
    """A file of a release is not what it must be; the rest of the release is still looked at."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the file and say what is wrong with it."""
        super().__init__(f"{name}: {reason}; get the release again from whoever made it")


class VerificationError(ProofError):
    """A release does not hold."""

    def __init__(self, name: str, problems: tuple[str, ...]) -> None:
        """List every problem, one a line."""
        self.problems = problems
        lines = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(f"{name} does not hold; do not rely on it:\n{lines}")


class SigningKeyError(ProofError):
    """A key of the case cannot be used."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the key's file and say what is wrong with it."""
        super().__init__(
            f"{name}: {reason}; bring the file back from a copy of the case, or move it away and a new key is made"
        )


class ForeignReleaseError(ProofError):
    """The release that would be replaced was signed by somebody else, or does not hold."""

    def __init__(self, folder: str, reason: str) -> None:
        """Name the folder and the reason."""
        super().__init__(f"{folder}: {reason}; release into another folder, or bring it back first")


class NotReleasedError(ProofError):
    """Nothing that a case released is called so."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: no such document, or nothing is called so in this case, or it was never released; "
            "`longarm claims --json` names claims and documents"
        )


class FontError(LongarmError):
    """A font that a picture or report needs is not there, or is not the one that was bundled."""

    def __init__(self, font: str, reason: str, way_out: str) -> None:
        """Name the font's file, what is wrong with it, and what to do."""
        super().__init__(f"{font}: {reason}; nothing was drawn without it; {way_out}")


class ReleaseNotWrittenError(LongarmError):
    """The files of a release could not all be written; what lay at the target still lies there."""

    def __init__(self, folder: str, reason: str) -> None:
        """Name the target and what the system said."""
        super().__init__(
            f"{folder}: the release could not be written ({reason}); what lay there before is untouched; "
            "make room or choose another folder, then release again"
        )


class SettingError(LongarmError):
    """A report could not be set as a PDF."""

    def __init__(self, report: str, reason: str) -> None:
        """Name the report and what the typesetter said."""
        super().__init__(
            f"{report}: the report could not be set: {reason}; nothing was written; report it as a defect, with the "
            "words that the typesetter names"
        )


class SiteLanguageError(LongarmError):
    """The site has no words in a language."""

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        """Name the language and those that there are."""
        super().__init__(
            f"the site has no words in “{language}”; choose among {', '.join(known)}, "
            "or add it as docs/howto/add-a-site-language.md tells"
        )


class UnsolvedCutError(LongarmError):
    """The solver did not find how many independent lines of reporting there are."""

    def __init__(self, nodes: int, houses: int, status: str) -> None:
        """Say how large the web is, and how the solver ended."""
        super().__init__(
            f"no exact number of independent lines for a web of {nodes} nodes in {houses} houses: the solver "
            f"ended with '{status}'; weigh the finding with fewer documents, or report the web as a defect"
        )
