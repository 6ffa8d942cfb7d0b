import type { ArgumentValue, Value } from "../../value.ts";
import { argumentAt } from "../../fold/python/arguments.ts";
import { ROUTE } from "../choice.ts";
import type { Model } from "./model.ts";
import { named } from "./modules.ts";

/** Functions that give a module, or something from one, by its name. */
export const LOADING: Readonly<Record<string, Model>> = {
  "builtins.__import__": importTop,
  "importlib.__import__": importTop,
  "importlib.import_module": importNamed,
  "importlib._bootstrap._gcd_import": importNamed,
  "importlib._bootstrap._load": (args) => moduleOfSpec(argumentAt(args, 0)),
  "importlib.util.module_from_spec": (args) => moduleOfSpec(argumentAt(args, 0)),
  "_imp.create_builtin": (args) => moduleOfSpec(argumentAt(args, 0)),
  "pydoc.locate": locate,
  "pydoc.safeimport": locate,
  "pkgutil.resolve_name": locate,
  "zope.dottedname.resolve.resolve": locate,
  "django.utils.module_loading.import_string": locate,
  "werkzeug.utils.import_string": locate,
  "test.support.import_helper.import_module": locate,
  "unittest.mock._importer": locate,
};

/** `__import__("a.b")` gives `a`, unless names are asked for. A name that is not known leads anywhere. */
function importTop(args: readonly ArgumentValue[]): Value {
  const name = argumentAt(args, 0, "name");
  if (name?.kind !== "text") return ROUTE;
  const names = argumentAt(args, 3, "fromlist");
  const isWhole = names !== null && !(names.kind === "list" && names.items.length === 0) && names.kind !== "constant";
  return named(isWhole ? name.value : (name.value.split(".")[0] ?? ""));
}

function importNamed(args: readonly ArgumentValue[]): Value {
  const name = argumentAt(args, 0, "name") ?? argumentAt(args, 0, "fullname");
  return name?.kind === "text" ? named(name.value) : ROUTE;
}

/** `os.system`, or `os:system`. */
function locate(args: readonly ArgumentValue[]): Value {
  const path = argumentAt(args, 0);
  return path?.kind === "text" ? named(path.value.replace(":", ".")) : ROUTE;
}

/** The module that `importlib.util.find_spec("os")` or a loader's specification is for. */
function moduleOfSpec(spec: Value | null): Value {
  const isFound = spec?.kind === "result" && spec.of.endsWith(".find_spec");
  const name = isFound ? argumentAt(spec.arguments, 0, "name") : null;
  return name?.kind === "text" ? named(name.value) : ROUTE;
}
