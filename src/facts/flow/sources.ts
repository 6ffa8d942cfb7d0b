import type { CallExpression, Expression } from "../../core/expression.ts";
import { DECODERS } from "../query/known-calls.ts";
import { isNetworkAddress } from "../targets/host.ts";
import { isSensitivePath } from "../risk/files.ts";
import { isLoopback } from "../risk/hosts.ts";
import { isSecretName } from "../risk/variables.ts";
import { lastNameOf } from "./carries.ts";
import type { SourceKind } from "./flow.ts";
import { bindingsOf, type FlowModule } from "./module.ts";
import { stepTo, type Point } from "./point.ts";
import { fieldOf } from "./put-ins.ts";

/** What a point is by itself, and where to look for what says which. */
export interface FoundSource {
  readonly kind: SourceKind;
  readonly what: string;
}

/** Clipboards and key rings: documentation of pyperclip, tkinter, keyring, clipboardy, keytar, Electron and the DOM. */
const KEPT: ReadonlySet<string> = new Set([
  "pyperclip.paste",
  "clipboard.paste",
  "keyring.get_password",
  "keyring.get_credential",
  "secretstorage.get_default_collection",
  "win32clipboard.GetClipboardData",
  "clipboardy.read",
  "clipboardy.readSync",
  "keytar.getPassword",
  "keytar.findCredentials",
  "navigator.clipboard.readText",
]);
/** The same as commands: pbpaste(1), xclip(1), xsel(1), wl-paste(1), security(1), secret-tool(1). */
const KEPT_COMMANDS: ReadonlySet<string> = new Set(["pbpaste", "xsel", "wl-paste", "secret-tool"]);
/** Commands that print every variable: env(1), printenv(1), and shells' own. */
const PRINTS_ENVIRONMENT: ReadonlySet<string> = new Set(["env", "printenv", "export", "set", "declare"]);
/** What is in an archive: zipfile, tarfile, py7zr, rarfile; adm-zip and node-stream-zip. */
const LISTS_MEMBERS = /^(?:namelist|infolist|getmembers|getnames|getEntries)$/u;
const WALKERS = /^(?:walk|fwalk|rglob|glob|iglob|scandir|listdir|iterdir|readdir|readdirSync)$/u;
/** Methods of pathlib.Path that give what is in the file. */
const READS_ITSELF = /^(?:read_text|read_bytes|open)$/u;
const HOME = /^(?:~|\/|\/home|\/Users|\/root|C:\/Users)\/?(?:\*\*?\/?)*$/u;

/** The source that an expression is; null for one that only hands on what it is made of. */
export function sourceAt(point: Point): FoundSource | null {
  const { expression, seeks } = point;
  if (seeks === "path") return pathSource(point);
  if (seeks === "variable") {
    return expression.kind === "string" && isSecretName(expression.value)
      ? { kind: "secret-variable", what: expression.value }
      : null;
  }
  if (seeks === "address") return addressSource(expression);
  switch (expression.kind) {
    case "call":
      return callSource(point.module, expression);
    case "attribute":
    case "index":
    case "name":
      return variableSource(point, expression);
    default:
      return null;
  }
}

/** What names a file: a text that is the path of a secret one, or a walk through the user's folder. */
function pathSource({ expression, module }: Point): FoundSource | null {
  if (expression.kind === "string") {
    const path = expression.value.replaceAll("\\", "/");
    return !path.includes("://") && path.length > 3 && isSensitivePath(path)
      ? { kind: "secret-file", what: path }
      : null;
  }
  if (expression.kind !== "call" || !WALKERS.test(lastNameOf(expression, module.source.facts.language))) return null;
  const targets = module.capabilitiesAt(expression.span, "fs-read").map(({ target }) => target);
  const home = targets.find((target) => target.match !== "any" && HOME.test(target.value));
  return home === undefined ? null : { kind: "user-files", what: home.match === "any" ? "" : home.value };
}

function addressSource(expression: Expression): FoundSource | null {
  const first = expression.kind === "template" ? expression.parts[0] : expression;
  const text = typeof first === "string" ? first : first?.kind === "string" ? first.value : "";
  return isNetworkAddress(text) ? { kind: "address", what: text } : null;
}

function callSource(module: FlowModule, call: CallExpression): FoundSource | null {
  const { language } = module.source.facts;
  const name = lastNameOf(call, language);
  const target = module.resolved.get(call)?.target ?? null;
  for (const { target: read } of module.capabilitiesAt(call.span, "fs-read")) {
    if (read.match !== "any" && isSensitivePath(read.value)) return { kind: "secret-file", what: read.value };
  }
  for (const { target: read } of module.capabilitiesAt(call.span, "env")) {
    if (read.match === "exact" && isSecretName(read.value)) return { kind: "secret-variable", what: read.value };
    if (read.match === "any" && isWhole(name, call)) return { kind: "environment", what: "" };
  }
  if (LISTS_MEMBERS.test(name) && language !== "shell") return { kind: "archive-member", what: target ?? name };
  if (isDecoder(target, name, call, language)) return { kind: "decoded", what: target ?? name };
  if (target !== null && KEPT.has(target)) return { kind: "kept-secret", what: target };
  if (language === "shell" && isKeptCommand(name, call)) return { kind: "kept-secret", what: name };
  if (module.capabilitiesAt(call.span, "dynamic-code").length > 0) return null;
  const isRemote = module
    .capabilitiesAt(call.span, "network")
    .some(({ target: host }) => host.match === "any" || !isLoopback(host.value));
  return isRemote ? { kind: "download", what: target ?? name } : null;
}

function isWhole(name: string, { arguments: given }: CallExpression): boolean {
  return given.length === 0 && (/^(?:copy|items|values|toObject)$/u.test(name) || PRINTS_ENVIRONMENT.has(name));
}

function isKeptCommand(name: string, { arguments: given }: CallExpression): boolean {
  const words = given.flatMap(({ value }) => (value.kind === "string" ? [value.value] : []));
  if (name === "security") return /^(?:find-(?:generic|internet)-password|dump-keychain)$/u.test(words[0] ?? "");
  if (name === "xclip") return words.includes("-o");
  return KEPT_COMMANDS.has(name);
}

/** Node's `Buffer.from` decodes only when it is told how. */
function isDecoder(
  target: string | null,
  name: string,
  { arguments: given }: CallExpression,
  language: string,
): boolean {
  const words = given.flatMap(({ value }) => (value.kind === "string" ? [value.value] : []));
  if (language === "shell") {
    if (/^(?:base64|base32|openssl)$/u.test(name)) return words.some((word) => /^(?:-d|-D|--decode|-di)$/u.test(word));
    return name === "xxd" && words.some((word) => word.startsWith("-r"));
  }
  if (target === null || !DECODERS.has(target)) return false;
  return target !== "Buffer.from" || words.some((word) => /^(?:base64(?:url)?|hex|latin1|binary)$/u.test(word));
}

/** `os.environ["X"]`, `process.env.X`, `{ X } = process.env`, `$X`, and all of them at once. */
function variableSource(
  { module, scope, field, expression: at }: Point,
  expression: Extract<Expression, { kind: "name" | "attribute" | "index" }>,
): FoundSource | null {
  if (module.source.facts.language === "shell") {
    const isFromOutside =
      expression.kind === "name" && bindingsOf(module, expression.name, scope, at.span.start) === null;
    return isFromOutside && isSecretName(expression.name) ? { kind: "secret-variable", what: expression.name } : null;
  }
  if (isEnvironment(module, expression, scope)) {
    if (field === null) return { kind: "environment", what: "" };
    return isSecretName(field) ? { kind: "secret-variable", what: field } : null;
  }
  if (expression.kind === "name" || !isEnvironment(module, expression.object, scope)) return null;
  const name = fieldOf(expression);
  return name !== null && isSecretName(name) ? { kind: "secret-variable", what: name } : null;
}

/** Whether an expression is the environment as a whole, by its usual names. */
export function isEnvironment(module: FlowModule, expression: Expression, scope: number): boolean {
  if (expression.kind === "attribute") {
    const { object, name } = expression;
    if (object.kind !== "name") return object.kind === "attribute" && name === "env" && object.name === "meta";
    return (name === "environ" && object.name === "os") || (name === "env" && /^(?:process|Bun)$/u.test(object.name));
  }
  if (expression.kind !== "name") return false;
  const bound = bindingsOf(module, expression.name, scope, expression.span.start);
  return (bound?.bindings ?? []).some(({ what }) => {
    if (what.kind !== "import") return false;
    return what.name === "environ"
      ? what.fact.module === "os"
      : what.name === "env" && /^(?:node:)?process$/u.test(what.fact.module ?? "");
  });
}

/** Where to look for what a call reads whose target is not known: `open(path)`, `os.environ.get(name)`. */
export function namesOfSource(point: Point): readonly Point[] {
  const { expression, module, seeks } = point;
  if (expression.kind !== "call" || seeks !== "value") {
    const isKeyed =
      expression.kind === "index" && seeks === "value" && isEnvironment(module, expression.object, point.scope);
    return isKeyed ? [stepTo(point, expression.index, { seeks: "variable" })] : [];
  }
  const isUnknown = (kind: "fs-read" | "env"): boolean =>
    module
      .capabilitiesAt(expression.span, kind)
      .some(({ target }) => target.match === "any" || target.match === "within");
  const seeking = isUnknown("fs-read") ? "path" : isUnknown("env") ? "variable" : null;
  const { callee } = expression;
  // `for path in folder.glob("*"): path.read_text()`
  if (seeking === null && callee.kind === "attribute" && READS_ITSELF.test(callee.name)) {
    return [stepTo(point, callee.object, { seeks: "path" })];
  }
  if (seeking === null) return [];
  const object = callee.kind === "attribute" ? [stepTo(point, callee.object, { seeks: seeking })] : [];
  return [...object, ...expression.arguments.map(({ value }) => stepTo(point, value, { seeks: seeking }))];
}
