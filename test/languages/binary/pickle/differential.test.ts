import { describe, expect, test } from "vitest";
import { calleeName } from "../../../../src/languages/callee-name.ts";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { openCursor } from "../../../../src/languages/binary/cursor.ts";
import { readInstruction } from "../../../../src/languages/binary/pickle/instruction.ts";
import { OPCODES } from "../../../../src/languages/binary/pickle/opcodes.ts";
import { askPython } from "../python.ts";

/**
 * Objects of many kinds in every protocol. Each pickle is listed by pickletools, and loaded by CPython's own unpickler in
 * Python, whose lookups give classes that only write down what is done with them.
 */
const PROGRAM = String.raw`
import base64, collections, copyreg, datetime, decimal, enum, fractions, functools, io, json, pathlib, pickle, pickletools, sys, uuid

class Plain:
    def __init__(self): self.a, self.b = 1, [2]
class Slots:
    __slots__ = ("x",)
class Keywords:
    def __new__(cls, *, k=None): return super().__new__(cls)
    def __getnewargs_ex__(self): return (), {"k": "v"}
class Runs:
    def __reduce__(self): return print, ("hello", {"n": 1})
class Grows(list): pass
class Colour(enum.Enum): RED = 1
class Persistent: pass

slots = Slots(); slots.x = b"\x00\xff"
cycle = [1]; cycle.append(cycle)
OBJECTS = [None, True, False, 0, -1, 255, 256, 65536, -2**31, 2**40, -2**40, 2**100, 1.5, float("inf"), 1j, "", "a\nb\\u00e9", "é😀", "x" * 300,
    b"", b"\x00\n'", b"y" * 300, bytearray(b"z"), [], [1, 2], list(range(2500)), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {"a": {"b": None}},
    (lambda texts: texts + texts[-1:])([f"text {n}" for n in range(400)]), {n: str(n) for n in range(1500)}, {1, 2}, frozenset({"q"}), cycle, Plain(), slots, Keywords(), Runs(), [Runs(), Runs()], Grows([1, 2]),
    Colour.RED, datetime.datetime(2020, 1, 2), decimal.Decimal("1.5"), fractions.Fraction(1, 3), collections.OrderedDict(a=1),
    collections.defaultdict(list, a=[1]), collections.deque([1], 3), functools.partial(print, 1, sep=","), ValueError("e"), pathlib.PurePosixPath("/a"),
    uuid.UUID(int=5), range(3), slice(1, 2), print, len, collections.OrderedDict.fromkeys, Plain, Persistent()]

class Pickler(pickle._Pickler):
    def persistent_id(self, obj): return "id7" if isinstance(obj, Persistent) else None

def spy(module, name, log):
    whole = f"{module}.{name}"
    class Meta(type):
        def __call__(cls, *args, **kwargs):
            log.append(whole)
            return object.__new__(cls)
    def new(cls, *args, **kwargs):
        log.append(whole + ".__new__")
        return object.__new__(cls)
    def note(method): return lambda self, *args: log.append("?." + method)
    methods = {m: note(m) for m in ("__setstate__", "append", "extend", "add", "__setitem__")}
    def result(self, *args):
        log.append("?")
        return self
    return Meta("Spy", (), {"__new__": new, "__call__": result, **methods})

class Unpickler(pickle._Unpickler):
    def find_class(self, module, name):
        self.imports.append([module, name])
        return spy(module, name, self.log)
    def persistent_load(self, pid):
        self.log.append("persistent_load")
        return pid

out = []
for protocol in range(6):
    for obj in OBJECTS:
        data = io.BytesIO()
        try: Pickler(data, protocol).dump(obj)
        except Exception: continue
        data = data.getvalue()
        reader = Unpickler(io.BytesIO(data)); reader.imports = []; reader.log = []
        reader.load()
        ops = [[op.name, at] for op, arg, at in pickletools.genops(data)]
        texts = [arg for op, arg, at in pickletools.genops(data) if isinstance(arg, str) and op.name not in ("GLOBAL", "INST", "PERSID")]
        out.append({"data": base64.b64encode(data).decode(), "ops": ops, "texts": texts, "imports": reader.imports, "calls": [c for c in reader.log]})
print(json.dumps(out))
`;

interface Sample {
  readonly data: string;
  readonly ops: readonly (readonly [string, number])[];
  readonly texts: readonly string[];
  readonly imports: readonly (readonly [string, string])[];
  readonly calls: readonly string[];
}

describe("as CPython reads them", () => {
  test("opcodes, texts, lookups and calls of pickles of all protocols", (context) => {
    const samples = askPython(context, PROGRAM) as readonly Sample[];
    expect(samples.length).toBeGreaterThan(300);
    const used = new Set<string>();
    for (const sample of samples) {
      const data = new Uint8Array(Buffer.from(sample.data, "base64"));
      expect(listOpcodes(data)).toEqual(sample.ops);
      for (const [opcode] of sample.ops) used.add(opcode);
      const { source } = analyseBinary(data);
      const name = `${sample.data} by ${sample.ops.map(([opcode]) => opcode).join(" ")}`;
      // Plain data of protocols 0 and 1 does not say that it is a pickle, and does nothing.
      if (source.parse.kind === "not-parsed") {
        expect([sample.calls, sample.imports.length > 0], name).toEqual([[], false]);
        continue;
      }
      expect(source.parse, name).toEqual({ kind: "ok" });
      expect(
        source.imports.map((it) => [it.module, it.names[0]?.name]),
        name,
      ).toEqual(sample.imports);
      expect(
        source.calls.map(({ call }) => calleeName(call.callee, "binary")),
        name,
      ).toEqual(sample.calls);
      const texts = source.strings.filter(({ value }) => value !== null && sample.texts.includes(value));
      expect(texts.length, name).toBe(sample.texts.length);
    }
    // What CPython's pickler never writes is in the tables of `analyse.test.ts`.
    const unused = [...OPCODES.values()].map(({ name }) => name).filter((name) => !used.has(name));
    expect(NEVER_WRITTEN).toEqual(expect.arrayContaining(unused));
  });

  test("the table of opcodes", (context) => {
    const listed = askPython(
      context,
      "import json, pickletools; print(json.dumps([[o.name, ord(o.code)] for o in pickletools.opcodes]))",
    );
    const ours = [...OPCODES].map(([code, { name }]) => [name, code] as const);
    expect(new Map(ours)).toEqual(new Map(listed as [string, number][]));
  });
});

const NEVER_WRITTEN: readonly string[] = [
  "BINBYTES8",
  "BINSTRING",
  "BINUNICODE8",
  "DUP",
  "EXT1",
  "EXT2",
  "EXT4",
  "INST",
  "LONG4",
  "NEXT_BUFFER",
  "OBJ",
  "POP",
  "POP_MARK",
  "READONLY_BUFFER",
  "SHORT_BINSTRING",
  "STRING",
];

function listOpcodes(data: Uint8Array): readonly (readonly [string, number])[] {
  const cursor = openCursor(data);
  const opcodes: [string, number][] = [];
  while (cursor.at < data.length) {
    const { name, span } = readInstruction(cursor);
    opcodes.push([name, span.start]);
  }
  return opcodes;
}
