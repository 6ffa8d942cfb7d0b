import pytest
from shop import parse, total


def check_total(prices, wanted):
    assert total(prices) == wanted


# clean: weakened-test
def test_total():
    check_total([1, 2], 3)


# clean: weakened-test
def test_parse():
    number = parse("5")
    assert number == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
