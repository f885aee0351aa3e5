"""isnad reads news reports and writes the record, every fact traceable to its source."""

__version__ = "0.1.0"
