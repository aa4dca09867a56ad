"""`raadhus danish evaluate`."""

from click.testing import CliRunner

from raadhus.danish.cli import danish
from raadhus.danish.evaluate import read_labelled


def run(*arguments: str) -> str:
    result = CliRunner().invoke(danish, ["evaluate", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_report_names_both_parts() -> None:
    output = run()
    tune = sum(word.part == "tune" for word in read_labelled())
    test = sum(word.part == "test" for word in read_labelled())
    assert f"Til justering: {tune} ord\n" in output
    assert f"Kontrol (holdt tilbage): {test} ord\n" in output


def test_mistakes_show_no_word_that_is_kept_back() -> None:
    listed = run("--mistakes").removeprefix(run()).splitlines()
    shown = {line.split(":")[0] for line in listed}
    kept_back = {word.word for word in read_labelled() if word.part == "test"}
    assert shown
    assert shown.isdisjoint(kept_back)
