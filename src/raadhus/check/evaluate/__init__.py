"""How well the checks do: `raadhus check --evaluate`."""

from .folder import Evaluation, evaluate
from .table import as_text

__all__ = ["Evaluation", "as_text", "evaluate"]
