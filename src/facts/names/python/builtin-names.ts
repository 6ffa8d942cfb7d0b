/** What CPython 3.14 has in `builtins`, without exceptions that nobody reaches anything through. */
const NAMES =
  "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright " +
  "credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash " +
  "help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open " +
  "ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type " +
  "vars zip __import__ __build_class__ BaseException Exception";

/** Errors and warnings: all that end so. */
const EXCEPTION = /^[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Iteration|Warning)$/u;

const BUILTINS: ReadonlySet<string> = new Set(NAMES.split(" "));

/** Whether Python has such a name without any import. */
export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name) || EXCEPTION.test(name);
}
