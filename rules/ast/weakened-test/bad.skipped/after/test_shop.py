import pytest
from shop import parse, total


@pytest.mark.skip(reason="later")
# expect: weakened-test
def test_total():
    assert total([1, 2]) == 3


# expect: weakened-test
def test_parse():
    pytest.skip("later")
    assert parse("5") == 5
    with pytest.raises(ValueError, match="nothing"):
        parse("")
