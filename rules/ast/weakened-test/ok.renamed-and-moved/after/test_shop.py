# clean: weakened-test
import pytest
from shop import parse, total


# clean: weakened-test
def test_adds_all_prices():
    assert total([1, 2]) == 3


class TestParse:
    # clean: weakened-test
    def test_numbers(self):
        assert parse("5") == 5

    def test_nothing(self):
        with pytest.raises(ValueError, match="nothing"):
            parse("")
