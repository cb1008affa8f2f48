"""Every room behind the front, in the order of the corridor."""

from aid.web.agenda import agenda
from aid.web.agree import agree
from aid.web.bring import bring
from aid.web.care import care
from aid.web.care_more import care_more
from aid.web.damaged import damaged
from aid.web.doors import doors
from aid.web.evidence import evidence
from aid.web.keys import keys
from aid.web.life import life
from aid.web.locking import locking
from aid.web.made_up import made_up
from aid.web.matters import matters
from aid.web.options import options
from aid.web.options_differ import options_differ
from aid.web.options_ease import options_ease
from aid.web.paper import paper
from aid.web.start import start
from aid.web.waiting_room import waiting_room
from aid.web.weigh import weigh

ROOMS = (
    doors,
    damaged,
    locking,
    keys,
    made_up,
    evidence,
    start,
    bring,
    matters,
    life,
    care,
    care_more,
    weigh,
    options,
    options_differ,
    options_ease,
    agree,
    paper,
    agenda,
    waiting_room,
)
