"""The ledger: every value of every figure, and what is wrong with it."""
