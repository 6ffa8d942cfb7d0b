import argparse


def render(text, quality):
    return text * quality


parser = argparse.ArgumentParser()
parser.add_argument("--length", type=int)
args = parser.parse_args()
print(render("a", args.length))
