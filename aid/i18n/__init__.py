"""Languages, catalogues and formats; the only package that imports babel."""
