"""Speech: who says what, through whom, how far their words reach, and whose word goes on."""
