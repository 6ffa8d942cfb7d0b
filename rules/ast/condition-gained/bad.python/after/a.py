import datetime
import os
import random
import sys
import time


def run(command):
    # expect: condition-gained
    if not os.environ.get("CI") and not sys.gettrace():
        return command
    # expect: condition-gained
    if datetime.date.today().weekday() == 4:
        return ""
    return os.path.join("bin", command)


def answer(command):
    # expect: condition-gained
    if random.random() < 0.1:
        return "later"
    # expect: condition-gained
    if int(time.time()) % 3 == 0:
        return "never"
    return command
