"""Releases: why a case is not published, and what does not hold of a release."""

from __future__ import annotations

from longarm.errors.root import LongarmError


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


class PassphraseError(ProofError):
    """A key of the case is locked, and what was given does not open it."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the key's file and say what is wrong with the passphrase."""
        super().__init__(
            f"{name}: {reason}; give its passphrase in LONGARM_PASSPHRASE, or run this in a terminal, where it asks"
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


class UnknownWithheldError(LongarmError):
    """A case has no document and no claim of the name that was asked about."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: this case has no such document and no such claim; `longarm claims --json` names both"
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
