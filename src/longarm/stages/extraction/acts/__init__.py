"""Acts: what was done to people abroad, what states did about it, and who is tied to whom."""
