"""Groups commit subjects, one a line, under the heading of their prefix."""

import argparse
import re

HEADINGS = {"feat": "New", "fix": "Fixed", "docs": "Documentation"}
SUBJECT = re.compile(r"(?P<prefix>[a-z]+)(\([^)]*\))?!?: (?P<text>.+)")


def group(subjects):
    groups = {}
    for subject in subjects:
        match = SUBJECT.fullmatch(subject.strip())
        if match:
            heading = HEADINGS.get(match["prefix"], "Other")
            groups.setdefault(heading, []).append(match["text"])
    return groups


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    with open(parser.parse_args().file, encoding="utf-8") as source:
        groups = group(source)
    for heading, texts in groups.items():
        print(f"## {heading}\n")
        for text in texts:
            print(f"- {text}")
        print()


if __name__ == "__main__":
    main()
