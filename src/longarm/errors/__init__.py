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
├── UnknownWithheldError
├── FontError
├── ReleaseNotWrittenError
├── SettingError
├── SiteLanguageError
├── ProofError
│   ├── BrokenReleaseError
│   ├── VerificationError
│   ├── SigningKeyError
│   ├── PassphraseError
│   ├── ForeignReleaseError
│   └── NotReleasedError
├── UnsolvedCutError
└── ModelError, ParserError: in longarm.stages.extraction.assist.errors
"""

from __future__ import annotations

from longarm.errors.cases import (
    CardError,
    CaseBusyError,
    CaseError,
    CaseExistsError,
    CorpusBusyError,
    CorpusError,
    HousesFileError,
    NoCaseError,
    NotAnIndexError,
)
from longarm.errors.decisions import (
    AlreadyMergedError,
    AmbiguousEntityError,
    BadRequestError,
    BadSlotError,
    ClaimWithdrawnError,
    DecisionError,
    NoDecisionError,
    NotALetterError,
    NothingAssessedError,
    NothingEditedError,
    NothingToApproveError,
    NotSignedError,
    NoWordsError,
    RuledDifferentError,
    SamePersonError,
    UnknownClaimError,
    UnknownEntityError,
)
from longarm.errors.others import NotStatementsError, PackError, UnsolvedCutError
from longarm.errors.reading import (
    EmptyFileError,
    FileTooLargeError,
    MissingFileError,
    NoAccessError,
    NoTextFoundError,
    NotTextError,
    UndecodableTextError,
    UnreadableFileError,
)
from longarm.errors.releases import (
    BrokenReleaseError,
    FontError,
    ForeignReleaseError,
    GateError,
    NotReleasedError,
    PassphraseError,
    ProofError,
    ReleaseNotWrittenError,
    SettingError,
    SigningKeyError,
    SiteLanguageError,
    UnknownWithheldError,
    VerificationError,
)
from longarm.errors.root import LongarmError

__all__ = [
    "AlreadyMergedError",
    "AmbiguousEntityError",
    "BadRequestError",
    "BadSlotError",
    "BrokenReleaseError",
    "CardError",
    "CaseBusyError",
    "CaseError",
    "CaseExistsError",
    "ClaimWithdrawnError",
    "CorpusBusyError",
    "CorpusError",
    "DecisionError",
    "EmptyFileError",
    "FileTooLargeError",
    "FontError",
    "ForeignReleaseError",
    "GateError",
    "HousesFileError",
    "LongarmError",
    "MissingFileError",
    "NoAccessError",
    "NoCaseError",
    "NoDecisionError",
    "NoTextFoundError",
    "NoWordsError",
    "NotALetterError",
    "NotAnIndexError",
    "NotReleasedError",
    "NotSignedError",
    "NotStatementsError",
    "NotTextError",
    "NothingAssessedError",
    "NothingEditedError",
    "NothingToApproveError",
    "PackError",
    "PassphraseError",
    "ProofError",
    "ReleaseNotWrittenError",
    "RuledDifferentError",
    "SamePersonError",
    "SettingError",
    "SigningKeyError",
    "SiteLanguageError",
    "UndecodableTextError",
    "UnknownClaimError",
    "UnknownEntityError",
    "UnknownWithheldError",
    "UnreadableFileError",
    "UnsolvedCutError",
    "VerificationError",
]
