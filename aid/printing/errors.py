"""Why no PDF was made."""


class SheetRefused(Exception):
    """The sheet asked for something outside, or could not be laid out without a warning."""


class PrintingUnavailable(Exception):
    """This laptop lacks the library that makes PDF; the browser can print the same page."""
