"""Measurements of press beside its peers, that anyone can run."""
