"""Prints a Markdown report about the columns of a CSV file."""

import argparse
import csv
import statistics

MISSING = {"", "-", "n/a", "null"}


def read_columns(path):
    with open(path, newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    names = list(rows[0]) if rows else []
    return {name: [row[name] or "" for row in rows] for name in names}


def is_missing(cell):
    return cell.strip().lower() in MISSING


def parse_numbers(cells):
    """The numbers of a column, or None when some cell is text."""
    try:
        return [float(cell) for cell in cells if not is_missing(cell)]
    except ValueError:
        return None


def describe(name, cells):
    numbers = parse_numbers(cells)
    missing = sum(is_missing(cell) for cell in cells)
    if not numbers:
        return f"| {name} | text | | | | | {missing} |"
    mean = statistics.fmean(numbers)
    median = statistics.median(numbers)
    return f"| {name} | number | {min(numbers):g} | {max(numbers):g} | {mean:g} | {median:g} | {missing} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    columns = read_columns(parser.parse_args().file)
    print("| column | kind | smallest | largest | mean | median | missing |")
    print("|---|---|---|---|---|---|---|")
    for name, cells in columns.items():
        print(describe(name, cells))


if __name__ == "__main__":
    main()
