"""Report: a release on paper, as a tagged PDF and as a document for people who must edit."""
