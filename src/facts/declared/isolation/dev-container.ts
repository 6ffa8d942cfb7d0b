import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode } from "../../../languages/data/trees/node.ts";
import type { Declaring } from "../declared-facts.ts";
import { openContainer } from "./container.ts";
import { readMount, readRunOptions } from "./run-options.ts";

/** What the settings of a dev container give it of the host (containers.dev, "Dev Container metadata reference"). */
export function readDevContainer(into: Declaring, root: DataNode | null): void {
  const container = openContainer(into, "the dev container");
  readRunOptions(container, textsOf(valueAt(root, "runArgs")));
  for (const { text, span } of textsOf(valueAt(root, "capAdd"))) container.addCapability(text, span);
  for (const { text, span } of textsOf(valueAt(root, "securityOpt"))) container.securityOption(text, span);
  const privileged = valueAt(root, "privileged");
  if (privileged?.kind === "other" && privileged.value === true) container.privileged(privileged.span);
  for (const mount of itemsOf(valueAt(root, "mounts"))) {
    if (mount.kind === "text") readMount(container, mount.text, mount.span);
    else if (entriesOf(mount).length > 0 && textAt(mount, "type") !== "volume")
      container.mount(textAt(mount, "source") ?? "", false, mount.span);
  }
}
