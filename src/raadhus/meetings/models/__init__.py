"""Tables of the meetings module.

A meeting that was read from a file and one that is held here are the same rows.
`Committee` has `Meeting`s, a meeting has `Item`s, an item may belong to a `Case`; a meeting's
published documents are its `Version`s, each made from a `Reading` of a file.
"""

from .arrivals import Arrival, ArrivalRun, Source
from .bodies import Committee, Membership
from .cases import Case, Reference
from .delegations import Delegation
from .items import Attachment, Decision, Item, ItemAttendance
from .masks import Mask
from .meetings import Attendance, Meeting, Version
from .proofs import Acceptance, Proof
from .readings import Reading

__all__ = [
    "Acceptance",
    "Arrival",
    "ArrivalRun",
    "Attachment",
    "Attendance",
    "Case",
    "Committee",
    "Decision",
    "Delegation",
    "Item",
    "ItemAttendance",
    "Mask",
    "Meeting",
    "Membership",
    "Proof",
    "Reading",
    "Reference",
    "Source",
    "Version",
]
