"""Origins: whose word a claim is in the end, and how many of them are independent."""
