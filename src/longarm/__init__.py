"""longarm documents transnational repression: from captured bytes to a cited registry."""

__version__ = "0.1.0"
