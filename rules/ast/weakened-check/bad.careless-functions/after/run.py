import ast
import random

import yaml


def load(text):
    # expect: weakened-check
    return yaml.load(text, Loader=yaml.Loader)


def value(text):
    # expect: weakened-check
    return eval(text)


def token(letters):
    # expect: weakened-check
    return random.choice(letters)
