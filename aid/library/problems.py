"""What is wrong with a content file: which file, which line, which field, in a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of one file, told so that its writer can mend it."""

    file: str
    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        field = f", {self.field}" if self.field else ""
        return f"{self.file}, line {self.line}{field}: {self.sentence}"


class ContentError(Exception):
    """A content file that cannot be read as it stands."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
