"""Bodies: names of organisations, outlets and agencies inside one case, brought together across languages."""
