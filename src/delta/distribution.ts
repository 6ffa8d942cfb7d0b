/** Packages below which many distributions lie (PEP 420; their documentation). */
const NAMESPACES: ReadonlySet<string> = new Set(
  "google google.cloud azure azure.ai azure.mgmt zope backports ruamel sphinxcontrib jaraco opentelemetry airflow airflow.providers".split(
    " ",
  ),
);
/** Where a package comes from matters more than its name: an address, a path, a list, another name behind `npm:`. */
const ELSEWHERE = /:\/\/|^(?:-r |git\+|file:|link:|\.{0,2}\/|~)|[^\s]\s*@\s*(?:[a-z+]+:|[\w.-]+\/)/iu;
const NAME = /^(?<name>@?[\w.-]+(?:\/[\w.-]+)?(?:\[[^\]]*\])?)/u;
/** Only modules of JavaScript have these in their names. */
const SCRIPT_MODULE = /[/@-]/u;

/**
 * What an import or a package comes with. A submodule more, or another version, is no new distribution. (What a version may
 * be, the supply chain's policy says.)
 */
export function distributionOf(kind: "import" | "dependency", name: string): string {
  return kind === "import" ? ownerOf(name) : packageOf(name);
}

/** `rich` for `rich.table`, `google.cloud.storage` for itself, `@scope/name` for `@scope/name/sub`. */
function ownerOf(module: string): string {
  if (SCRIPT_MODULE.test(module))
    return module
      .split("/")
      .slice(0, module.startsWith("@") ? 2 : 1)
      .join("/");
  const parts = module.split(".");
  let length = 1;
  while (length < parts.length && NAMESPACES.has(parts.slice(0, length).join("."))) length += 1;
  return parts.slice(0, length).join(".");
}

/** The name with its extras; all of what is no plain name with a version. */
function packageOf(spec: string): string {
  const name = ELSEWHERE.test(spec) ? undefined : NAME.exec(spec)?.groups?.["name"];
  return (name ?? spec).toLowerCase();
}
