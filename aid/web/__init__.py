"""The screen: one module per step, thin; the only package that imports flask and forms."""
