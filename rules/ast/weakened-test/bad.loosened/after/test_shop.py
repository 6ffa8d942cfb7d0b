import pytest
from shop import parse, total


def test_total():
    # expect: weakened-test
    assert total([1, 2]) is not None


def test_parse():
    assert parse("5") == 5
    # expect: weakened-test
    with pytest.raises(Exception):
        parse("")
