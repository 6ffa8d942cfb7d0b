from shop import total


def test_one():
    assert total([1]) == 1


def test_two():
    assert total([1, 1]) == 2


def test_three():
    assert total([1, 1, 1]) == 3
