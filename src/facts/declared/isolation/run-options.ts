import type { TextNode } from "../../../languages/data/trees/node.ts";
import { mountShort } from "./compose.ts";
import type { Container } from "./container.ts";

/** Options of `docker run` that take a value, by what they set. */
const VALUED: Readonly<Record<string, (container: Container, value: string, span: TextNode["span"]) => void>> = {
  "--pid": (container, value, span) => container.namespace("pid", value, span),
  "--ipc": (container, value, span) => container.namespace("ipc", value, span),
  "--uts": (container, value, span) => container.namespace("uts", value, span),
  "--userns": (container, value, span) => container.namespace("userns", value, span),
  "--network": (container, value, span) => container.namespace("network", value, span),
  "--net": (container, value, span) => container.namespace("network", value, span),
  "--cap-add": (container, value, span) => container.addCapability(value, span),
  "--security-opt": (container, value, span) => container.securityOption(value, span),
  "--device": (container, value, span) => container.device(value.split(":")[0] ?? "", span),
  "-v": mountShort,
  "--volume": mountShort,
  "--mount": readMount,
};

/** What options of `docker run`, one word each, give a container of the host. */
export function readRunOptions(container: Container, words: readonly TextNode[]): void {
  for (const [at, { text, span }] of words.entries()) {
    const [, option = text, joined] = /^(--?[\w-]+)=(.*)$/su.exec(text) ?? [];
    if (option === "--privileged" && joined !== "false") container.privileged(span);
    const value = joined ?? words[at + 1]?.text;
    if (value !== undefined && Object.hasOwn(VALUED, option)) VALUED[option]?.(container, value, span);
  }
}

/** `type=bind,source=/etc,target=/x,readonly`. */
export function readMount(container: Container, text: string, span: TextNode["span"]): void {
  const fields = new Map(
    text.split(",").map((field) => {
      const [key = "", value = ""] = field.split("=", 2);
      return [key, value];
    }),
  );
  const source = fields.get("source") ?? fields.get("src");
  const isReadOnly = ["readonly", "ro"].some((key) => fields.has(key) && fields.get(key) !== "false");
  if (source !== undefined && fields.get("type") !== "volume") container.mount(source, isReadOnly, span);
}
