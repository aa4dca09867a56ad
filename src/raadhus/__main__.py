"""`python -m raadhus` and the installed command `raadhus`."""

from __future__ import annotations

from .cli import raadhus


def main() -> None:
    """Run the command line."""
    raadhus()


if __name__ == "__main__":
    main()
