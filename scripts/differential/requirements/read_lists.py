"""Reads lists of requirements as pip does. Each line of the input is the path of one; each line of the output is JSON:
the requirements in order as [name, specifier, url, hashed], and the error that stopped pip, or null."""

import json
import sys

from pip._internal.network.session import PipSession
from pip._internal.req.constructors import install_req_from_parsed_requirement
from pip._internal.req.req_file import parse_requirements
from pip._vendor.packaging.utils import canonicalize_name


def read(path, session):
    found = []
    try:
        for parsed in parse_requirements(path, session):
            requirement = install_req_from_parsed_requirement(parsed)
            inner = requirement.req
            found.append(
                [
                    canonicalize_name(inner.name) if inner else "",
                    sorted(str(inner.specifier).split(",")) if inner else [],
                    bool(requirement.link),
                    bool(requirement.hash_options),
                ]
            )
    except Exception as error:  # pip's own errors have no common class
        return found, type(error).__name__
    except SystemExit:
        return found, "SystemExit"
    return found, None


session = PipSession()
for line in sys.stdin:
    found, error = read(line.rstrip("\n"), session)
    print(json.dumps([found, error]), flush=True)
