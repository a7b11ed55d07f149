"""Leak scanner: looks for names and secrets in every file of a folder, in every form they may hide in.

It is written apart from the gate and shares no line with it: what both miss, both missed on their own.
"""
