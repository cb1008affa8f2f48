"""The key of the store, wrapped twice: by the clinic's passphrase and a recovery code.

A passphrase that is changed rewrites this small file only, never the store. Whoever loses
both the passphrase and the code has lost what is kept.
"""

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from aid.storage.errors import (
    NoKeys,
    StoreDamaged,
    StoreExists,
    WeakPassphrase,
    WrongKey,
    WrongPassphrase,
)
from aid.storage.files import (
    KEYS,
    STORE,
    plain_file_errors,
    private_folder,
    write_private,
)

COST = 2**17
MOST_MEMORY = 256 * 1024 * 1024
SHORTEST, FEWEST_SIGNS = 12, 5  # whoever stole the file can try as long as they like
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
GROUPS, GROUP = 8, 4


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A key just made, and the code to print for the day the passphrase is lost."""

    key: bytes = field(repr=False)
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Wrap:
    salt: bytes
    wrapped: bytes
    cost: int
    block: int = 8
    parallel: int = 1


@dataclass(frozen=True, slots=True)
class _KeyFile:
    passphrase: _Wrap
    recovery: _Wrap
    mark: bytes
    version: int = 1


def has_keys(folder: Path) -> bool:
    """Whether this folder was set up."""
    return (folder / KEYS).is_file()


def create_keys(folder: Path, passphrase: str, *, cost: int = COST) -> NewKeys:
    """Make a fresh key for a fresh folder; refuse where something is kept already."""
    check_passphrase(passphrase)
    if has_keys(folder) or (folder / STORE).exists():
        raise StoreExists
    private_folder(folder)
    key, code = secrets.token_bytes(32), _fresh_code()
    _write(
        folder,
        _KeyFile(
            passphrase=_wrap(key, _tidy_passphrase(passphrase), cost),
            recovery=_wrap(key, _tidy_code(code), cost),
            mark=_mark(key),
        ),
    )
    return NewKeys(key, code)


def unlock(folder: Path, secret: str) -> bytes:
    """Return the key, for the passphrase or for the recovery code."""
    keys = _read(folder)
    key = _unwrap(keys.passphrase, _tidy_passphrase(secret))
    if key is None and _looks_like_code(secret):
        key = _unwrap(keys.recovery, _tidy_code(secret))
    if key is None:
        raise WrongPassphrase
    return key


def same_key(folder: Path, other: Path) -> bool:
    """Whether two folders were set up with one and the same key."""
    try:
        return secrets.compare_digest(_read(folder).mark, _read(other).mark)
    except (NoKeys, StoreDamaged):
        return False


def change_passphrase(folder: Path, key: bytes, new: str, *, cost: int = COST) -> None:
    """Wrap the key by another passphrase; the recovery code stays good."""
    check_passphrase(new)
    keys = _read_for(folder, key)
    _write(folder, replace(keys, passphrase=_wrap(key, _tidy_passphrase(new), cost)))


def change_recovery_code(folder: Path, key: bytes, *, cost: int = COST) -> str:
    """Return a new recovery code; the old one opens nothing any more."""
    keys, code = _read_for(folder, key), _fresh_code()
    _write(folder, replace(keys, recovery=_wrap(key, _tidy_code(code), cost)))
    return code


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase of fewer than twelve characters, or of four again and again."""
    tidy = _tidy_passphrase(passphrase)
    if len(tidy) < SHORTEST or len(set(tidy)) < FEWEST_SIGNS:
        raise WeakPassphrase


def _tidy_passphrase(passphrase: str) -> str:
    return unicodedata.normalize("NFC", passphrase).strip()


def _tidy_code(code: str) -> str:
    return "".join(c for c in code.upper() if c in ALPHABET)


def _looks_like_code(secret: str) -> bool:
    return len(_tidy_code(secret)) == GROUPS * GROUP


def _fresh_code() -> str:
    groups = (
        "".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS)
    )
    return "-".join(groups)


def _wrap(key: bytes, secret: str, cost: int) -> _Wrap:
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap  # late: see `_unwrap`

    bare = _Wrap(salt=secrets.token_bytes(16), wrapped=b"", cost=cost)
    return replace(bare, wrapped=aes_key_wrap(_stretched(bare, secret), key))


def _unwrap(wrap: _Wrap, secret: str) -> bytes | None:
    # Imported late, so that a start waits for it only when a passphrase was typed.
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    try:
        return aes_key_unwrap(_stretched(wrap, secret), wrap.wrapped)
    except InvalidUnwrap:
        return None


def _stretched(wrap: _Wrap, secret: str) -> bytes:
    try:
        return hashlib.scrypt(
            secret.encode("utf-8", "surrogatepass"),
            salt=wrap.salt,
            n=wrap.cost,
            r=wrap.block,
            p=wrap.parallel,
            maxmem=MOST_MEMORY,
            dklen=32,
        )
    except ValueError as error:
        raise StoreDamaged from error  # no figures that we ever wrote


def _mark(key: bytes) -> bytes:
    return hashlib.sha256(b"plan together key" + key).digest()[:16]


def _read_for(folder: Path, key: bytes) -> _KeyFile:
    keys = _read(folder)
    if not secrets.compare_digest(keys.mark, _mark(key)):
        raise WrongKey
    return keys


def _read(folder: Path) -> _KeyFile:
    if not has_keys(folder):
        raise NoKeys
    with plain_file_errors():
        content = (folder / KEYS).read_bytes()
    try:
        return msgspec.json.decode(content, type=_KeyFile)
    except msgspec.DecodeError as error:
        raise StoreDamaged from error


def _write(folder: Path, keys: _KeyFile) -> None:
    write_private(folder / KEYS, msgspec.json.encode(keys))
