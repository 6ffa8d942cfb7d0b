import type { MeaningTable } from "../meaning.ts";
import { at, eachOf, runsCode } from "../build.ts";

const PYTHON = (position: number, name?: string): ReturnType<typeof runsCode> => runsCode(at(position, name), "python");
const ANY = runsCode(null, "python");

/** Functions of the standard library that run a text, a file or an object as Python. Each one's documentation says so. */
export const CODE: MeaningTable = {
  ...eachOf("builtins", "eval exec", PYTHON(0, "source")),
  ...eachOf("builtins", "compile", PYTHON(0, "source")),
  ...eachOf("builtins", "execfile", ANY),
  ...eachOf("builtins.object", "__subclasses__", ANY),
  ...eachOf("builtins.type", "__subclasses__", ANY),
  ...eachOf("code", "InteractiveInterpreter InteractiveConsole interact", ANY),
  ...eachOf("code.InteractiveInterpreter", "runcode", ANY),
  ...eachOf("code.InteractiveInterpreter", "runsource", PYTHON(0, "source")),
  ...eachOf("code.InteractiveConsole", "runcode", ANY),
  ...eachOf("code.InteractiveConsole", "runsource push", PYTHON(0, "source")),
  ...eachOf("code", "compile_command", PYTHON(0, "source")),
  ...eachOf("codeop", "compile_command", PYTHON(0, "source")),
  ...eachOf("codeop.Compile", "__call__", PYTHON(0)),
  ...eachOf("timeit", "timeit repeat Timer", PYTHON(0, "stmt"), PYTHON(1, "setup")),
  ...eachOf("cProfile", "run runctx", PYTHON(0, "statement")),
  ...eachOf("profile", "run runctx", PYTHON(0, "statement")),
  ...eachOf("cProfile.Profile", "run runctx", PYTHON(0, "cmd")),
  ...eachOf("profile.Profile", "run runctx", PYTHON(0, "cmd")),
  ...eachOf("trace.Trace", "run runctx", PYTHON(0, "cmd")),
  ...eachOf("bdb.Bdb", "run runeval runctx", PYTHON(0, "cmd")),
  ...eachOf("pdb.Pdb", "run runeval runctx", PYTHON(0, "cmd")),
  ...eachOf("pdb", "run runeval runctx", PYTHON(0, "statement")),
  ...eachOf("runpy", "run_path run_module _run_module_code _run_code", ANY),
  ...eachOf("importlib._bootstrap", "_call_with_frames_removed", ANY),
  ...eachOf("types", "FunctionType LambdaType CodeType", ANY),
  ...eachOf("types.CodeType", "replace", ANY),
  ...eachOf("new", "function code", ANY),
  ...eachOf("logging.config", "dictConfig fileConfig listen", ANY),
  ...eachOf("logging.config.BaseConfigurator", "resolve configure_custom", ANY),
  ...eachOf("logging.config.DictConfigurator", "configure resolve", ANY),
  ...eachOf(
    "doctest",
    "testmod testfile run_docstring_examples testsource debug debug_src DocTestRunner DocTestSuite",
    {
      does: "runs-own",
      texts: "examples",
    },
  ),
  ...eachOf("typing", "get_type_hints", { does: "runs-own", texts: "annotations" }),
  ...eachOf("typing.ForwardRef", "_evaluate evaluate", ANY),
  ...eachOf("typing", "ForwardRef _eval_type", PYTHON(0)),
  ...eachOf("inspect", "get_annotations signature", { does: "runs-own", texts: "annotations" }),
  ...eachOf("annotationlib", "get_annotations call_evaluate_function", { does: "runs-own", texts: "annotations" }),
  ...eachOf("gettext", "c2py", PYTHON(0)),
  ...eachOf("string.Formatter", "get_field", ANY),
  ...eachOf("rlcompleter.Completer", "attr_matches complete", PYTHON(0)),
  ...eachOf("site", "addpackage addsitedir execsitecustomize execusercustomize main", ANY),
  ...eachOf("sqlite3.Connection", "enable_load_extension load_extension", { does: "native-code", target: at(0) }),
};
