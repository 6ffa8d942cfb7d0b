"""Prints a page about the columns of a CSV file."""

import argparse

import jinja2

from report import describe, read_columns

PAGE = jinja2.Template("<title>{{ title }}</title><pre>{{ rows | join('\n') | escape }}</pre>")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    path = parser.parse_args().file
    rows = [describe(name, cells) for name, cells in read_columns(path).items()]
    print(PAGE.render(title=path, rows=rows))


if __name__ == "__main__":
    main()
