"""The verbs of the visit, one module a room; each is `visit -> visit`."""
