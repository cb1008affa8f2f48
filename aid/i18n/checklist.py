"""The words of the self-assessment: what each item asks, and why one is not met yet."""

from aid.i18n.marking import N_

ITEMS = {
    "1.1.1": N_("It tells what the problem is."),
    "1.1.2": N_("It says what is to be settled."),
    "1.1.3": N_("It lays out the ways, carrying on among them."),
    "1.1.4": N_("It tells what is good about each way."),
    "1.1.5": N_("It tells what may bother on each way."),
    "1.2.1": N_("It tells what living with each way is like."),
    "2.1.1": N_("Good and bad sides are told at the same length."),
    "2.2.1": N_("It names its sources."),
    "2.2.2": N_("It gives its date."),
    "2.2.3": N_("It says how it is kept up to date."),
    "2.2.4": N_("It says how sure each figure is, and why."),
    "2.3.1": N_("It says who paid for it."),
    "Q1": N_("It tells what happens when nothing changes."),
    "Q2": N_("The ways stand side by side."),
    "Q3": N_("It gives chances."),
    "Q4": N_("It names whom the chances are about."),
    "Q5": N_("Chances are told as so many of so many."),
    "Q6": N_("Chances are told over the same span."),
    "Q7": N_("Chances are told out of the same whole."),
    "Q8": N_("Chances are shown in words, numbers and a picture."),
    "Q9": N_("It asks what matters most."),
    "Q10": N_("It leads step by step."),
    "Q11": N_("It gives paper to talk over."),
    "Q12": N_("People who face it were asked what they need."),
    "Q13": N_("Clinicians were asked what they need."),
    "Q14": N_("People who face it, and did not write it, have read it."),
    "Q15": N_("Clinicians who did not write it have read it."),
    "Q16": N_("It was tried with people who face it."),
    "Q17": N_("It was tried with clinicians."),
    "Q18": N_("It says how studies were found."),
    "Q19": N_("It says how good the studies are."),
    "Q20": N_("It tells what its writers learned and work as."),
    "Q21": N_("Its reading level is told."),
    "Q22": N_("A study shows that people know the ways better with it."),
    "Q23": N_("A study shows that people choose closer to what matters to them."),
}
LEVELS = {
    "qualifying": N_("What makes it an aid at all"),
    "certification": N_("What makes it safe to use"),
    "quality": N_("What makes it good"),
}
MET = {"yes": N_("Met"), "no": N_("Not met"), "not_yet": N_("Not yet")}
REASONS = {
    "missing": N_("The file does not show it."),
    "no_figure": N_(
        "No number could be checked and set side by side, so words stand there."
    ),
    "not_asked": N_("Nobody was asked yet."),
    "not_read": N_("Nobody from outside has signed it yet."),
    "not_tried": N_("It was not tried out yet."),
    "not_told": N_("The file has no place for it yet."),
    "no_study": N_("Nobody has studied this page yet."),
}
