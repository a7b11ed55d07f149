"""The classifier's tables are kept as they lie in memory, and say what the model says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from longarm.stages.reading.classifier import classifier_in

if TYPE_CHECKING:
    from pathlib import Path

_TEXTS = (
    "The station in Dublin was closed.",
    "La police a fermé le bureau de la ville.",
    "Полиция закрыла центр в городе.",
    "警方关闭了该市的服务站。",
    "",
)


def test_kept_tables_say_what_the_model_says(tmp_path: Path) -> None:
    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    unpacked, mapped = classifier_in(tmp_path), classifier_in(tmp_path)
    for text in _TEXTS:
        assert model.classify(text) == unpacked.classify(text) == mapped.classify(text)
    assert [*mapped.labels] == [*model.labels]


def test_a_classifier_knows_only_the_languages_that_it_is_given(tmp_path: Path) -> None:
    classifier_in(tmp_path)
    mapped = classifier_in(tmp_path, ("de", "it"))
    assert set(mapped.labels) == {"de", "it"}
    assert mapped.classify(_TEXTS[1])[0] == "it"


def test_a_broken_table_is_unpacked_anew(tmp_path: Path) -> None:
    classifier_in(tmp_path)
    for path in sorted(tmp_path.iterdir()):
        written = path.read_bytes()
        for broken in (b"", b"no table", written[: len(written) // 2]):
            path.write_bytes(broken)
            assert classifier_in(tmp_path).classify(_TEXTS[1])[0] == "fr"
            assert path.read_bytes() == written


def test_tables_of_another_model_go(tmp_path: Path) -> None:
    other = tmp_path / "classifier.0000000000000000.moves.npy"
    other.write_bytes(b"old")
    mine = tmp_path / "notes.npy"
    mine.write_bytes(b"somebody's")
    classifier_in(tmp_path)
    assert not other.exists()
    assert mine.exists()


def test_where_nothing_can_be_written_the_model_is_unpacked(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert classifier_in(folder).classify(_TEXTS[1])[0] == "fr"
