import type { Effect, MeaningTable } from "../meaning.ts";
import { at, eachOf, givesModule, runsCode } from "../build.ts";

/** Takes part in finding modules: what it decides, imports do. */
const STEERS: Effect = { does: "import", target: null };
const RUNS: Effect = runsCode(null, "python");

/** Functions and classes that find and load modules, https://docs.python.org/3/library/importlib.html and its neighbours. */
export const LOADING_MEANINGS: MeaningTable = {
  ...eachOf("builtins", "__import__", givesModule(at(0, "name"))),
  ...eachOf("importlib", "import_module __import__", givesModule(at(0, "name"))),
  ...eachOf("importlib._bootstrap", "_gcd_import _find_and_load", givesModule(at(0, "name"))),
  ...eachOf("importlib", "find_loader", givesModule(at(0, "name"))),
  ...eachOf("importlib.util", "find_spec", { does: "import", target: at(0, "name") }),
  ...eachOf("importlib.util", "spec_from_file_location spec_from_loader module_from_spec", RUNS),
  ...eachOf("importlib.util", "LazyLoader", RUNS),
  ...eachOf("importlib.machinery", "SourceFileLoader SourcelessFileLoader ExtensionFileLoader NamespaceLoader", RUNS),
  ...eachOf("importlib.machinery.BuiltinImporter", "load_module", givesModule(at(0, "fullname"))),
  ...eachOf("importlib.machinery.FrozenImporter", "load_module", givesModule(at(0, "fullname"))),
  ...eachOf("importlib.machinery.SourceFileLoader", "load_module exec_module get_code source_to_code", RUNS),
  ...eachOf("importlib.machinery.PathFinder", "find_spec find_module", STEERS),
  ...eachOf("importlib.machinery.FileFinder", "find_spec find_loader find_module", STEERS),
  ...eachOf(
    "importlib.abc",
    "MetaPathFinder PathEntryFinder Loader SourceLoader InspectLoader FileLoader ExecutionLoader",
    STEERS,
  ),
  ...eachOf("importlib.abc.Loader", "load_module exec_module create_module", RUNS),
  ...eachOf("imp", "load_module load_source load_compiled load_dynamic load_package init_builtin", RUNS),
  ...eachOf("_imp", "create_builtin create_dynamic exec_dynamic init_frozen exec_builtin", RUNS),
  ...eachOf("pydoc", "locate safeimport resolve", givesModule(at(0))),
  ...eachOf("pydoc", "importfile", RUNS),
  ...eachOf("pkgutil", "resolve_name find_loader get_loader", givesModule(at(0))),
  ...eachOf("pkgutil", "ImpLoader ImpImporter", RUNS),
  ...eachOf("zipimport", "zipimporter", RUNS),
  ...eachOf("modulefinder.ModuleFinder", "load_file", RUNS),
  ...eachOf("unittest.TestLoader", "loadTestsFromName loadTestsFromNames", givesModule(at(0))),
  ...eachOf("unittest.TestLoader", "discover", RUNS),
  ...eachOf("unittest.mock", "_importer", givesModule(at(0))),
  ...eachOf("django.utils.module_loading", "import_string", givesModule(at(0))),
  ...eachOf("werkzeug.utils", "import_string", givesModule(at(0))),
  ...eachOf("zope.dottedname.resolve", "resolve", givesModule(at(0))),
  ...eachOf("importlib.metadata.EntryPoint", "load", RUNS),
  ...eachOf("sys", "meta_path path_hooks path_importer_cache modules", STEERS),
  ...eachOf("sys.meta_path", "insert append extend", STEERS),
  ...eachOf("sys.path_hooks", "insert append extend", STEERS),
  ...eachOf("sys.path", "insert", { does: "imports-from", folder: at(1) }),
  ...eachOf("sys.path", "append extend __iadd__", { does: "imports-from", folder: at(0) }),
};
