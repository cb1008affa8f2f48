"""Care: more lines at once, in own words, by kind, or from the work that comes along."""

from wtforms import SelectMultipleField

from aid.web.forms.base import BaseForm, WordsField


class FirstForm(BaseForm):
    """The three heaviest, in own words, and ticks of ordinary kinds."""

    heavy_1 = WordsField()
    heavy_2 = WordsField()
    heavy_3 = WordsField()
    kinds = SelectMultipleField(validate_choice=False, choices=[])

    def own_words(self) -> tuple[str, ...]:
        """Return the lines that were written."""
        lines = (self.heavy_1.data, self.heavy_2.data, self.heavy_3.data)
        return tuple(line for line in lines if line)


class HiddenForm(BaseForm):
    """Hidden work to put on the ledger, and what is not asked of the person."""

    adds = SelectMultipleField(validate_choice=False, choices=[])
    not_mine = SelectMultipleField(validate_choice=False, choices=[])
