import pytest
from shop import parse, total


# expect: weakened-test
def test_total():
    assert total([1, 2]) == 3 or True


# expect: weakened-test
def test_parse():
    assert (parse("5"), "is five")
