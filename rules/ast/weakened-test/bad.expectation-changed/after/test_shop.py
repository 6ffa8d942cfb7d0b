import pytest
from shop import parse, total


def test_total():
    # expect: weakened-test
    assert total([1, 2]) == 2


# clean: weakened-test
def test_parse():
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
