"""Another user or program of the laptop: a link opens once, and for its own user alone.

The files of a running program are looked at in tests/commands/test_serve.py.
"""

import os
import socket
import stat
import sys

import pytest

from aid.commands.serve import listen
from aid.web.callers import is_another_users, owners, tables
from aid.web.desk import Desk
from tests.web.page import Guest

TABLE = """  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000  0 1
   1: 0100007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001  0 2
   2: 0200000A:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1002  0 3
"""
WIDE = """  sl  local_address rem_address st
   0: 0000000000000000FFFF00000100007F:9C41 0:0 01 0:0 00:0 0  1003  0 4
"""


def test_the_owner_of_a_connection_is_found_in_either_table() -> None:
    assert owners(40_000, TABLE, WIDE) == {1001}
    assert owners(40_001, TABLE, WIDE) == {1003}
    assert owners(50_000, TABLE, WIDE) == set()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whose they are")
def test_our_own_connection_is_ours() -> None:
    with listen(0) as door, socket.create_connection(door.getsockname()) as own:
        port = own.getsockname()[1]
        assert owners(port, *tables()) == {os.getuid()}
        assert not is_another_users(str(port))


def test_a_link_taken_twice_opens_once(stranger: Guest, desk: Desk) -> None:
    link = f"/launch/{desk.launch}"
    assert stranger.get(link).status_code == 302 or stranger.get("/").status_code == 200
    assert stranger.application.test_client().get(link).status_code == 403


def test_every_file_of_the_store_is_for_this_user_alone(client: Guest, desk: Desk) -> None:
    client.press(client.see("/"), "visits")
    desk.store.keeper.look_over().result()
    assert stat.S_IMODE(desk.home.stat().st_mode) == 0o700
    files = [path for path in desk.home.rglob("*") if path.is_file()]
    assert files
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
