import type { Span } from "../../../core/span.ts";
import {
  entriesOf,
  itemsOf,
  scalarOf,
  textAt,
  textsOf,
  valueAt,
  type DataNode,
} from "../../../languages/data/trees/node.ts";
import { readYaml } from "../../../languages/data/trees/yaml.ts";
import { openDeclaring, type DeclaredFacts, type RateTarget } from "../declared-facts.ts";
import { openContainer, type Container } from "./container.ts";

/** Keys of a service that say whose namespace it is in (docs.docker.com, "Compose file reference"), by the namespace. */
const NAMESPACE_KEYS: Readonly<Record<string, string>> = {
  network_mode: "network",
  pid: "pid",
  ipc: "ipc",
  uts: "uts",
  userns_mode: "userns",
  cgroup: "cgroup",
};

/** What the services of a Compose file are given of the host. What they run, `languages/data` says. */
export function readComposeIsolation(text: string, rate: RateTarget): DeclaredFacts {
  const { root } = readYaml(text);
  const into = openDeclaring(rate);
  for (const { key, value: service } of entriesOf(valueAt(root, "services"))) {
    readService(openContainer(into, `the container ${key}`), service);
  }
  return into.finish();
}

function readService(container: Container, service: DataNode): void {
  const isPrivileged = valueAt(service, "privileged");
  if (isPrivileged !== null && isYes(isPrivileged)) container.privileged(isPrivileged.span);
  for (const [key, kind] of Object.entries(NAMESPACE_KEYS)) {
    const value = valueAt(service, key);
    if (value?.kind === "text") container.namespace(kind, value.text, value.span);
  }
  for (const { text, span } of textsOf(valueAt(service, "cap_add"))) container.addCapability(text, span);
  for (const { text, span } of textsOf(valueAt(service, "security_opt"))) container.securityOption(text, span);
  for (const { text, span } of textsOf(valueAt(service, "devices"))) container.device(text.split(":")[0] ?? "", span);
  for (const volume of itemsOf(valueAt(service, "volumes"))) readVolume(container, volume);
}

/** `host:inside:ro`, or an object. A drive of Windows has a colon as well. */
function readVolume(container: Container, volume: DataNode): void {
  if (volume.kind === "text") mountShort(container, volume.text, volume.span);
  else if (textAt(volume, "type") !== "volume") {
    const source = textAt(volume, "source") ?? textAt(volume, "src");
    const readOnly = valueAt(volume, "read_only");
    if (source !== null) container.mount(source, readOnly !== null && isYes(readOnly), volume.span);
  }
}

/** `-v` of an engine and the short form of Compose. */
export function mountShort(container: Container, text: string, span: Span): void {
  const [source = "", inside, options = ""] = text.split(":");
  if (inside !== undefined) container.mount(source, options.split(",").includes("ro"), span);
}

/** YAML 1.1, which Compose reads, has more words for it than JSON. */
function isYes(node: DataNode): boolean {
  return /^(?:true|yes|on)$/iu.test(String(scalarOf(node)));
}
