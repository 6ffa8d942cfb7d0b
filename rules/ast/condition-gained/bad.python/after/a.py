import datetime
import os
import sys


def run(command):
    # expect: condition-gained
    if not os.environ.get("CI") and not sys.gettrace():
        return command
    # expect: condition-gained
    if datetime.date.today().weekday() == 4:
        return ""
    return os.path.join("bin", command)
