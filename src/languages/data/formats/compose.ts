import { nonEmpty } from "../../../core/brand.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode } from "../trees/node.ts";
import { readYaml } from "../trees/yaml.ts";

/** Reads a Compose file: images, and what their containers run (docs.docker.com, "Compose file reference"). */
export function readCompose(text: string): DataFacts {
  const { root, parse } = readYaml(text);
  const runs = openRuns();
  for (const { key, value: service } of entriesOf(valueAt(root, "services"))) {
    const how = `services.${key}`;
    const image = valueAt(service, "image");
    if (image?.kind === "text") runs.other(`${how}.image`, "start", { kind: "package", spec: image.text }, image.span);
    for (const name of ["entrypoint", "command"]) readCommand(runs, `${how}.${name}`, valueAt(service, name));
    readTest(runs, `${how}.healthcheck.test`, valueAt(service, "healthcheck", "test"));
    for (const name of ["post_start", "pre_stop"]) {
      for (const hook of itemsOf(valueAt(service, name))) readCommand(runs, `${how}.${name}`, valueAt(hook, "command"));
    }
    const inline = valueAt(service, "build", "dockerfile_inline");
    if (inline?.kind === "text") {
      runs.embed({
        language: "dockerfile",
        how: `${how}.build`,
        text: inline.text,
        stretches: inline.stretches,
        span: inline.span,
      });
    }
    const file = textAt(service, "build", "dockerfile");
    if (file !== null) runs.other(`${how}.build`, "build", { kind: "file", path: file }, service.span);
  }
  return runs.finish("data", parse, text.length);
}

function readCommand(runs: RunsCollector, how: string, node: DataNode | null): void {
  if (node?.kind === "text") runs.command(how, "start", node, node.span);
  const argv = nonEmpty(textsOf(node).map((word) => word.text));
  if (node?.kind === "list" && argv !== null) runs.program(how, "start", argv, node.span);
}

/** `["CMD", …]` and `["CMD-SHELL", line]`; a mere text is a line. */
function readTest(runs: RunsCollector, how: string, node: DataNode | null): void {
  const [form, line] = textsOf(node);
  if (node?.kind === "list" && form?.text === "CMD-SHELL" && line !== undefined)
    runs.command(how, "start", line, line.span);
  else if (node?.kind === "list") {
    const argv = nonEmpty(
      textsOf(node)
        .slice(1)
        .map((word) => word.text),
    );
    if (argv !== null) runs.program(how, "start", argv, node.span);
  } else readCommand(runs, how, node);
}
