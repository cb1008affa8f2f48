"""The declared shapes of content files into the values of the domain."""

from aid.domain.frequency import Frequency, Per
from aid.domain.hidden_work import HiddenTask, Trigger, plain
from aid.domain.medicines import KnownMedicine, MedicineClass
from aid.domain.options import AskedTask, Option, Outcome, Provenance, Question, Source
from aid.domain.workload import Minutes, TaskKind
from aid.library.schema import (
    HiddenTaskShape,
    HiddenWorkShape,
    KnownMedicineShape,
    MedicinesShape,
    MinutesShape,
    SourceShape,
    TaskKindShape,
)
from aid.library.schema_questions import (
    AskShape,
    OptionShape,
    OutcomeShape,
    ProvenanceShape,
    QuestionShape,
)
from aid.library.sentences import text


def frequency_of(times: int | None, per: Per | None, every: int) -> Frequency | None:
    """Return how often, or None where nothing was said."""
    return Frequency(times, per, every) if times is not None and per else None


def minutes_of(shape: MinutesShape | None) -> Minutes | None:
    """Return the minutes of a guess, or None where there is none."""
    return Minutes(shape.low, shape.usual, shape.high) if shape else None


def source_of(key: str, shape: SourceShape) -> Source:
    """Return a citation."""
    citation = f"{shape.authors}. {shape.title}. {shape.journal}."
    return Source(key=key, citation=citation, year=shape.year, link=shape.link)


def kind_of(kind_id: str, group: str, shape: TaskKindShape) -> TaskKind:
    """Return a kind of task."""
    return TaskKind(
        id=kind_id,
        name=shape.name,
        icon=shape.icon,
        group=group,
        minutes=minutes_of(shape.minutes),
        basis=shape.basis.value,
        source=shape.source,
        frequency=frequency_of(shape.times, shape.per, shape.every),
        slots=shape.slots,
        trip=shape.trip,
        sitting=shape.sitting,
        nature=shape.nature,
        serves_several=shape.serves_several,
        hidden=shape.hidden,
        common=shape.common,
    )


def trigger_of(trigger_id: str, shape: HiddenWorkShape) -> Trigger:
    """Return what brings hidden work along."""
    return Trigger(
        id=trigger_id,
        label=shape.label,
        what=shape.what,
        tasks=tuple(_hidden_task(task) for task in shape.tasks),
        source=shape.source,
        checked=shape.checked,
        classes=frozenset(shape.classes),
        kinds=frozenset(shape.kinds),
        names=tuple(plain(name) for name in shape.names),
    )


def _hidden_task(shape: HiddenTaskShape) -> HiddenTask:
    return HiddenTask(
        kind=shape.kind,
        frequency=frequency_of(shape.times, shape.per, shape.every),
        phase=shape.phase,
        why=text(shape.why, shape.figures),
    )


def medicines_of(shape: MedicinesShape) -> tuple[KnownMedicine, ...]:
    """Return the medicines of the file; a form says which task taking one is."""
    return tuple(
        KnownMedicine(
            name=one.name,
            medicine_class=one.medicine_class,
            form=one.form,
            kind=shape.forms[one.form].kind,
            also=one.also,
            frequency=frequency_of(one.times, one.per, one.every),
            slots=one.slots,
            as_needed=one.as_needed,
            high_risk=_is_high_risk(one, shape),
        )
        for one in shape.medicines
    )


def _is_high_risk(one: KnownMedicineShape, shape: MedicinesShape) -> bool:
    of_class = shape.classes[one.medicine_class].high_risk
    return of_class if one.high_risk is None else one.high_risk


def classes_of(shape: MedicinesShape) -> tuple[MedicineClass, ...]:
    """Return the classes of medicines of the file."""
    return tuple(
        MedicineClass(key, one.label, one.timing, one.high_risk)
        for key, one in shape.classes.items()
    )


def question_of(shape: QuestionShape) -> Question:
    """Return a question with every way to go."""
    return Question(
        id=shape.id,
        title=text(shape.title, shape.figures),
        situation=text(shape.situation, shape.figures),
        for_whom=text(shape.for_whom, shape.figures),
        task_kinds=shape.task_kinds,
        medicine_classes=shape.medicine_classes,
        condition_words=tuple(plain(words) for words in shape.condition_words),
        issues=shape.issues,
        only_named=shape.only_named,
        options=tuple(_option(option) for option in shape.options),
        provenance=_provenance(shape.provenance),
    )


def _option(shape: OptionShape) -> Option:
    return Option(
        id=shape.id,
        name=text(shape.name),
        stance=shape.stance,
        asks=tuple(_ask(ask) for ask in shape.asks),
        outcomes=tuple(_outcome(outcome) for outcome in shape.outcomes),
        upside=text(shape.upside),
        living_with=text(shape.living_with),
        not_known=text(shape.not_known),
        stopping=text(shape.stopping) if shape.stopping else None,
        cost=shape.cost,
    )


def _ask(shape: AskShape) -> AskedTask:
    return AskedTask(
        kind=shape.kind,
        label=text(shape.label, shape.figures),
        frequency=frequency_of(shape.times, shape.per, shape.every),
        minutes=minutes_of(shape.minutes),
        slots=shape.slots,
        doer=shape.doer,
        phase=shape.phase,
    )


def _outcome(shape: OutcomeShape) -> Outcome:
    figures = shape.figures
    return Outcome(
        id=shape.id,
        name=text(shape.name, figures),
        kind=shape.kind,
        given_up=shape.given_up,
        issue=shape.issue,
        n=shape.n,
        out_of=shape.out_of,
        words=text(shape.words, figures) if shape.words else None,
        comparator=text(shape.comparator, figures),
        horizon_months=shape.horizon_months,
        population=text(shape.population, figures),
        source=shape.source,
        certainty=shape.certainty,
        certainty_reason=text(shape.certainty_reason, figures),
        limits=text(shape.limits, figures),
    )


def _provenance(shape: ProvenanceShape) -> Provenance:
    return Provenance(
        authors=shape.authors,
        funding=shape.funding,
        evidence_found=text(shape.evidence_found),
        clinician_review=shape.clinician_review,
        patient_review=shape.patient_review,
        published=shape.published,
        review_by=shape.review_by,
        update_policy=text(shape.update_policy),
    )
