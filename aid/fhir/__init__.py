"""Health records in, plans out; nothing here reads a clock, a disk or a network."""
