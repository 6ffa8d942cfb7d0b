import unittest
from shop import total


class TestShop(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([1, 2]), 3)
