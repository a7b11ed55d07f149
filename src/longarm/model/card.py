"""Card: the file that makes a folder a case."""

CARD = "longarm.toml"
