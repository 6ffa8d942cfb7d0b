import unittest
from shop import parse, total


class ShopTest(unittest.TestCase):
    def test_total(self):
        # expect: weakened-test
        self.assertIn(total([1, 2]), range(10))

    def test_close(self):
        # expect: weakened-test
        self.assertAlmostEqual(total([0.1, 0.2]), 0.3, places=0)

    # expect: weakened-test
    def test_parse(self):
        self.assertEqual(parse("5"), 5)
