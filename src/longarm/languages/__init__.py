"""Language packs: one folder a language, data first (docs/reference/language-packs.md)."""
