"""The sheets that go home, and the only package that imports weasyprint."""
