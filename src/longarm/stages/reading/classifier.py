"""Classifier: py3langid's model, its tables kept as they lie in memory, so that the first text is told in no time."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from longarm.gazetteer.kept import state_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

_KEPT = Path(__file__).parent / "__pycache__"
_TABLES = ("weights", "priors", "moves", "rows", "features")


class Classifier(Protocol):
    """What longarm uses of py3langid."""

    labels: list[str]

    def set_languages(self, _langs: list[str], /) -> None:
        """Tell only these languages apart from now on."""

    def classify(self, text: str) -> tuple[str, float]:
        """Return the language of a text and how sure that is, 0 to 1."""


class _Model(NamedTuple):
    """A model's languages and its tables, in the order of `_TABLES`."""

    classes: list[str]
    tables: tuple[np.ndarray, ...]


@cache
def classifier(languages: tuple[str, ...] | None) -> Classifier:
    """Return the classifier for these languages, for all that it knows where None are given."""
    return classifier_in(_KEPT, languages)


def classifier_in(folder: Path, languages: tuple[str, ...] | None = None) -> Classifier:
    """Return a classifier whose tables are kept in `folder`, uncompressed: 66 MB, of which a text touches little.

    Unpacking the model takes a quarter of a second, mapping its tables a hundredth. They are only ever a saving: where
    they are missing, unreadable, or nothing may be written, the model is unpacked.
    """
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    path = Path(MODEL_DIR) / MODEL_FILE
    state = sha256(state_of([path]) + str(path).encode() + sys.version.encode()).hexdigest()[:16]
    model = _read(folder, state)
    if model is None:
        model = _unpacked(path)
        _write(folder, state, model)
    weights, priors, moves, rows, features = model.tables
    made = LanguageIdentifier(
        weights,
        priors,
        model.classes,
        moves.data,
        features.tolist(),
        norm_probs=True,
        tk_row=rows.tolist(),
    )
    if languages is not None:
        made.set_languages(list(languages))
    return cast("Classifier", made)


def _unpacked(path: Path) -> _Model:
    import numpy as np
    from py3langid.modelio import load_model

    weights, priors, classes, *tables = load_model(path)
    return _Model(classes, (weights, priors, *(np.asarray(each) for each in tables)))


def _files(folder: Path, state: str) -> Iterator[Path]:
    for name in ("classes", *_TABLES):
        yield folder / f"classifier.{state}.{name}.npy"


def _read(folder: Path, state: str) -> _Model | None:
    import numpy as np

    try:
        classes, *tables = (np.load(path, mmap_mode="r") for path in _files(folder, state))
    except (EOFError, OSError, ValueError):
        return None
    return _Model(classes.tolist(), tuple(tables))


def _write(folder: Path, state: str, model: _Model) -> None:
    """Keep the tables instead of those of another model; a folder that may not be written keeps none."""
    import numpy as np

    paths = tuple(_files(folder, state))
    try:
        for path, table in zip(paths, (np.array(model.classes), *model.tables), strict=True):
            with whole(path) as file:
                np.save(file, table)
        for other in set(folder.glob("classifier.*.npy")) - set(paths):
            other.unlink()
    except OSError:
        return
