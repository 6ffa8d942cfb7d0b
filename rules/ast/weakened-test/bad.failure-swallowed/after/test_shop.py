import pytest
from shop import parse, total


# expect: weakened-test
def test_total():
    try:
        assert total([1, 2]) == 3
    except AssertionError:
        pass


# clean: weakened-test
def test_parse():
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
