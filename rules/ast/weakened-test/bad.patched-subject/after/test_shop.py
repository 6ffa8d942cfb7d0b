from unittest import mock

import pytest
import shop
from shop import parse


def test_total():
    # expect: weakened-test
    with mock.patch("shop.total", return_value=3):
        assert shop.total([1, 2]) == 3


# clean: weakened-test
def test_parse():
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
