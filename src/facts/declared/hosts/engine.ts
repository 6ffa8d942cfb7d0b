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
import type { ResolvedCall } from "../../names/resolved.ts";
import type { Declaring } from "../declared-facts.ts";
import { mountShort } from "../isolation/compose.ts";
import { openContainer, type Container } from "../isolation/container.ts";
import { callsOf, type HostSource } from "./host.ts";
import { toDataNode } from "./value-node.ts";

/** docker-py, and dockerode for JavaScript. */
const START = /(?:^|\.)(?:containers\.(?:run|create)|create_container|create_host_config|createContainer)$/u;
const NAMESPACES = ["pid", "ipc", "uts", "userns", "network"];

/** What code that starts containers by the engine's interface gives them of the host. */
export function readEngine(source: HostSource, into: Declaring): void {
  for (const call of callsOf(source, START, START)) {
    const container = openContainer(into, "a container that is started here");
    const options = optionsOfCall(call);
    readOptions(container, options);
    readOptions(container, valueAt(options, "HostConfig"));
  }
}

/** Keyword arguments, or the fields of the one object that is given. */
function optionsOfCall({ call: { span }, arguments: given }: ResolvedCall): DataNode {
  const nodes = given.map(({ name, value }) => ({ key: name, node: toDataNode(value, span) }));
  const entries = nodes.flatMap(({ key, node }) =>
    key === null ? entriesOf(node) : [{ key, keySpan: span, value: node }],
  );
  return { kind: "map", entries, span };
}

/** Names as Python has them, or as the engine's own interface (`PidMode`). */
function readOptions(container: Container, options: DataNode | null): void {
  const span: Span = options?.span ?? { start: 0, end: 0 };
  const either = (python: string, engine: string): DataNode | null =>
    valueAt(options, python) ?? valueAt(options, engine);
  const privileged = either("privileged", "Privileged");
  if (privileged !== null && scalarOf(privileged) === true) container.privileged(span);
  for (const kind of NAMESPACES) {
    const mode = textAt(options, `${kind}_mode`) ?? textAt(options, `${kind[0]?.toUpperCase()}${kind.slice(1)}Mode`);
    if (mode !== null) container.namespace(kind, mode, span);
  }
  for (const { text } of textsOf(either("cap_add", "CapAdd"))) container.addCapability(text, span);
  for (const { text } of textsOf(either("security_opt", "SecurityOpt"))) container.securityOption(text, span);
  for (const { text } of textsOf(valueAt(options, "devices"))) container.device(text.split(":")[0] ?? "", span);
  const volumes = either("volumes", "Binds");
  for (const item of itemsOf(volumes)) if (item.kind === "text") mountShort(container, item.text, span);
  for (const { key, value } of entriesOf(volumes)) container.mount(key, textAt(value, "mode") === "ro", span);
}
