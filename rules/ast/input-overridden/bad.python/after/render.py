import argparse


def render(text, quality):
    if quality > 2:
        # expect: input-overridden
        quality = 1
    return text * quality


parser = argparse.ArgumentParser()
parser.add_argument("--length", type=int)
args = parser.parse_args()
if args.length < 8:
    # expect: input-overridden
    args.length = 8
print(render("a", args.length))
