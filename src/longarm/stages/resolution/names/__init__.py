"""Names: a name in any script taken apart into units of meaning, and two names compared by them."""
