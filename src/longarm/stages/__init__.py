"""The stages: pure work, values in and values out; no stage knows another."""
