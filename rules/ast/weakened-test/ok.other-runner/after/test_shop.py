from shop import total


class TestShop:
    # clean: weakened-test
    def test_total(self):
        # clean: weakened-test
        assert total([1, 2]) == 3
