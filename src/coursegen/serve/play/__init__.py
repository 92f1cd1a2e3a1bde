"""Anybody's package in the simulator: in a person's browser, or in one that nobody sees."""
