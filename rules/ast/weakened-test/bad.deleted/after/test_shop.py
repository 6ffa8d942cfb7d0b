# expect: weakened-test
import pytest
from shop import parse, total


# clean: weakened-test
def test_total():
    assert total([1, 2]) == 3
