import ast
import secrets

import yaml


def load(text):
    return yaml.safe_load(text)


def value(text):
    return ast.literal_eval(text)


def token(letters):
    return secrets.choice(letters)
