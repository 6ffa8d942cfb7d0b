import pytest
from shop import parse, total


def test_total():
    assert total([1, 2]) == 3


def test_parse():
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
