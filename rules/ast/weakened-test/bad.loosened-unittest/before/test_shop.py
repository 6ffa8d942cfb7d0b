import unittest
from shop import parse, total


class ShopTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([1, 2]), 3)

    def test_close(self):
        self.assertAlmostEqual(total([0.1, 0.2]), 0.3, places=7)

    def test_parse(self):
        self.assertEqual(parse("5"), 5)
        self.assertEqual(parse("6"), 6)
