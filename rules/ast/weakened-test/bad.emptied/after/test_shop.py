import pytest
from shop import parse, total


# expect: weakened-test
def test_total():
    total([1, 2])


# expect: weakened-test
def test_parse():
    return
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
