"""Words: a text folded and cut into sentences, and every form of the lexicon in it, with its dates and numbers."""
