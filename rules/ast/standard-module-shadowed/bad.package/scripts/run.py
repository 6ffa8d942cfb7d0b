from random import choice
