import sys


def read(path):
    return open(path).read()


print(read(sys.argv[1]))
