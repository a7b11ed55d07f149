"""Models: the tables of a case.

Each row keeps a sha256 over its own content (`row_sha256`), because SQLite's own check does not see
most flipped bits. Moments are text in UTC, ISO 8601, as they came in.
"""

from __future__ import annotations

from django.db import models


class DocumentRow(models.Model):
    """One thing published once; `key` is its file's name without the ending."""

    key = models.TextField(primary_key=True)
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_document"

    def __str__(self) -> str:
        """Return the document's id."""
        return self.key


class CaptureRow(models.Model):
    """One act of preserving a document; the newest capture of a document counts."""

    document = models.ForeignKey(DocumentRow, models.PROTECT, related_name="captures")
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    name = models.TextField()
    captured_at = models.TextField()
    tool = models.TextField()
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie, and that the same bytes of a document are kept once."""

        db_table = "store_capture"
        constraints = [  # noqa: RUF012 - Django's form
            models.UniqueConstraint(fields=["document", "sha256"], name="capture_once")
        ]

    def __str__(self) -> str:
        """Return whose capture it is, and of which bytes."""
        return f"{self.document_id} {self.sha256}"


class RenditionRow(models.Model):
    """The text read from a capture; `stated` and `segments` are JSON in the contract's shape."""

    capture = models.OneToOneField(CaptureRow, models.PROTECT, related_name="rendition")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    reader = models.TextField()
    language = models.TextField()
    stated = models.TextField()
    segments = models.TextField()
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_rendition"

    def __str__(self) -> str:
        """Return the sha256 of the text."""
        return self.sha256


class ClaimRow(models.Model):
    """What a rendition says; `content` is JSON in the contract's shape, `position` its order."""

    key = models.CharField(max_length=16)
    rendition = models.ForeignKey(RenditionRow, models.PROTECT, related_name="claims")
    position = models.IntegerField()
    content = models.TextField()
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie, and that a rendition says each thing once, in one order."""

        db_table = "store_claim"
        constraints = [  # noqa: RUF012 - Django's form
            models.UniqueConstraint(fields=["rendition", "position"], name="claim_order"),
            models.UniqueConstraint(fields=["rendition", "key"], name="claim_once"),
        ]

    def __str__(self) -> str:
        """Return the claim's id."""
        return self.key


class JudgementRow(models.Model):
    """What a name, as printed, was resolved to; `content` is JSON."""

    name = models.TextField(primary_key=True)
    content = models.TextField()
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_judgement"

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class DecisionRow(models.Model):
    """What a person ruled on entities, claims, findings, or an earlier ruling; never changed.

    `content` is JSON or nothing. It was added later (`ADDED_LATER`): where it holds nothing it is no part of
    `row_sha256`, so that the rows from before keep theirs.
    """

    ADDED_LATER = frozenset({"content"})

    number = models.IntegerField(primary_key=True)
    at = models.TextField()
    by = models.TextField()
    ruling = models.CharField(max_length=16)
    left = models.TextField()
    right = models.TextField()
    why = models.TextField()
    undoes = models.IntegerField(null=True)
    content = models.TextField(null=True)  # noqa: DJ001 - a default would make the table anew
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_decision"

    def __str__(self) -> str:
        """Return what was ruled on what."""
        return f"{self.ruling} {self.left} {self.right}"


class RefusalRow(models.Model):
    """A file that could not be taken in, or only in part, with the reason.

    `place` is the sha256 of where the file lay: two files of one name are told apart, and no path
    of anybody's machine stands in the case.
    """

    place = models.CharField(max_length=64, primary_key=True)
    name = models.TextField()
    reason = models.TextField()
    partial = models.BooleanField()
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_refusal"

    def __str__(self) -> str:
        """Return the file's name."""
        return self.name


class EventRow(models.Model):
    """An entry of the custody log; each carries the sha256 of the one before it in its own."""

    number = models.BigAutoField(primary_key=True)
    at = models.TextField()
    kind = models.TextField()
    subject = models.TextField()
    detail = models.TextField()
    previous_sha256 = models.CharField(max_length=64)
    row_sha256 = models.CharField(max_length=64)

    class Meta:
        """Where the rows lie."""

        db_table = "store_event"

    def __str__(self) -> str:
        """Return what happened to what."""
        return f"{self.kind} {self.subject}"
