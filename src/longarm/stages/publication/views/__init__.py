"""Views: what the gate let through, as a reader meets it: sentences, quotes, figures, allegations, countries."""
