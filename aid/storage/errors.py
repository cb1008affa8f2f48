"""Why the store could not do it; no error carries a word that a person typed."""

from aid.storage.kept import Kept


class StoreError(Exception):
    """Something about keeping; the sentence for people is made at the edge."""


class NoEncryption(StoreError):
    """SQLCipher is missing, so nothing may be written."""


class WrongKey(StoreError):
    """This key does not open this store."""


class WrongPassphrase(StoreError):
    """Neither the passphrase nor the recovery code."""


class WeakPassphrase(StoreError):
    """A passphrase of fewer than eight characters."""


class TooSoon(StoreError):
    """Too many wrong tries; `seconds` says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class NoKeys(StoreError):
    """This folder was not set up yet."""


class StoreExists(StoreError):
    """Something is kept here already, and nobody said to replace it."""


class StoreNewer(StoreError):
    """A newer version of the program wrote this store."""


class NotABackup(StoreError):
    """This file is no backup of ours, or only part of one."""


class StoreClosed(StoreError):
    """The store was locked or closed meanwhile."""


class StoreFull(StoreError):
    """The disk would not take the write; most often it is full."""


class StoreBusy(StoreError):
    """Another program held the store for too long."""


class StoreDamaged(StoreError):
    """What is on the disk is not what was written."""


class StoreReadOnly(StoreError):
    """This place can be read but not written."""


class StoreUnreachable(StoreError):
    """The disk or folder does not answer, such as a stick that was pulled out."""


class VisitGone(StoreError):
    """No such visit: forgotten, or never here."""


class StaleVisit(StoreError):
    """The visit changed since this form was opened; `kept` is how it stands now."""

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self.kept = kept


DAMAGE = (StoreDamaged, WrongKey)  # a key that was unwrapped and fits nothing: damage
