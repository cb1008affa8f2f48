"""Content files into values of the domain, and every check on them."""
