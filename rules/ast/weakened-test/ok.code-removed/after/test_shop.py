# clean: weakened-test
from shop import total


# clean: weakened-test
def test_total():
    assert total([1, 2]) == 3
