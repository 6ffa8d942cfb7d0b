import pytest
from shop import total


# clean: weakened-test
@pytest.mark.parametrize("prices, wanted", [([1], 1), ([1, 1], 2), ([1, 1, 1], 3)])
# clean: weakened-test
def test_total(prices, wanted):
    assert total(prices) == wanted
