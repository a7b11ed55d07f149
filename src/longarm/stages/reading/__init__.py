"""Reading: the bytes of a capture become a rendition with language, title, publisher and date."""

from longarm.stages.reading.reader import MOST_BYTES, read

__all__ = ["MOST_BYTES", "read"]
