"""The words of the vocabulary as frozen values; imports nothing of ours."""
