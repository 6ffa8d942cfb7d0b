import pytest
from shop import parse, total


def test_total():
    # clean: weakened-test
    assert total([1, 2, 3]) == 6


def test_parse():
    # clean: weakened-test
    assert parse("7") == 7
    with pytest.raises(ValueError, match="nothing"):
        parse("")
