"""Sites: facilities at a place, or said not to be there, and what became of them."""
