"""Bodies: invented organisations, outlets and agencies in several languages, and siblings that must stay apart."""
