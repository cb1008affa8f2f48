"""What the two people do together, as values and functions without side effects."""
