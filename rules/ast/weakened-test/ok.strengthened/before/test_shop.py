import pytest
from shop import parse, total


def test_total():
    assert total([1, 2]) is not None


def test_parse():
    with pytest.raises(Exception):
        parse("")
