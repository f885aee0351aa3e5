"""tag: sentences read by the model, one encoder pass each."""

from isnad.tag.consistency import consistent
from isnad.tag.reader import RawSentence, read_sentences

__all__ = ["RawSentence", "consistent", "read_sentences"]
