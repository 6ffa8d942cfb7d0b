"""Computes the digests of digest.json as docs/digest.md specifies them, and writes them into it (or to standard output with -)."""

import hashlib
import json
import pathlib
import sys

FILE = pathlib.Path(__file__).with_name("digest.json")


def octets(entry, key):
    return bytes.fromhex(entry[key + "Hex"]) if key + "Hex" in entry else entry[key].encode("utf-8")


def digest(entries):
    if any(entry["mode"] == "special" or "unread" in entry for entry in entries):
        return None
    whole = hashlib.sha256(b"evogate-digest/1\n")
    for path, entry in sorted((octets(entry, "path"), entry) for entry in entries):
        content = hashlib.sha256(octets(entry, "content")).hexdigest()
        whole.update(entry["mode"].encode() + b" " + content.encode() + b"\t" + path + b"\0")
    return "sha256:" + whole.hexdigest()


vectors = json.loads(FILE.read_text("utf-8"))
text = json.dumps([{**v, "digest": digest(v["entries"])} for v in vectors], indent=2, ensure_ascii=True) + "\n"
if "-" in sys.argv:
    sys.stdout.write(text)
else:
    FILE.write_text(text, "utf-8")
