"""Values of the domain as geometry: path strings and numbers; no words, no HTML."""
