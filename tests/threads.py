"""Tables of a test have few rows: handing them from thread to thread costs more than working them out, and there is a
process of tests for every processor. Loaded before anything loads Polars, which counts its threads once; the programs
that tests start have as many as anywhere.
"""

import os

NUMBER = "POLARS_MAX_THREADS"

_told = os.environ.get(NUMBER)
os.environ[NUMBER] = "1"

import polars as pl  # noqa: E402

pl.thread_pool_size()
del os.environ[NUMBER]
if _told is not None:
    os.environ[NUMBER] = _told
