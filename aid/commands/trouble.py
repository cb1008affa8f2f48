"""What a command says when something is wrong."""


class Trouble(Exception):
    """Something is wrong with the input or the content; the text is one plain sentence."""
