"""Where visits are kept: one encrypted file; no other package touches the database.

sqlite-utils looks for a module named `pysqlite3` before the standard one. SQLCipher is put
there before anything below imports sqlite-utils, so that both name the same errors.
"""

import sys

try:
    import sqlcipher3.dbapi2
except ImportError:
    pass  # opening a store refuses then; importing must not, so that it can be told
else:
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
