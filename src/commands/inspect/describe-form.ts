import type { BinaryForm, NativeForm, PickleForm, PycForm } from "../../languages/binary/form.ts";

/** What a file is that is no text, in words for people. */
export function describeForm(form: BinaryForm): string {
  switch (form.kind) {
    case "pyc":
      return describePyc(form);
    case "pickle":
      return describePickle(form);
    case "native":
      return describeNative(form);
    case "wasm":
      return form.hasStart ? "WebAssembly module that runs a function as it is loaded" : "WebAssembly module";
  }
}

function describePyc({ python, check, filename }: PycForm): string {
  const version = python === null ? "an unknown Python" : `Python ${python}`;
  const source = filename === null ? "" : ` of ${filename}`;
  return `bytecode${source} for ${version}, ${CHECKS[check.kind === "hash" && !check.isChecked ? "unchecked" : check.kind]}`;
}

const CHECKS = {
  timestamp: "compared with its source by time and size",
  hash: "compared with its source by a hash",
  unchecked: "never compared with its source",
} as const;

function describePickle({ protocol, pickles, opcodes, within }: PickleForm): string {
  if (pickles === 0) return within ?? "pickle";
  const parts = [
    within === null ? "pickle" : `${within} of pickled objects`,
    `protocol ${protocol}`,
    ...(pickles > 1 ? [`${pickles} pickles`] : []),
    `opcodes ${[...opcodes].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)).join(" ")}`,
  ];
  return parts.join(", ");
}

function describeNative({ format, architectures, type, extends: host }: NativeForm): string {
  const what = `${format} ${type === "other" ? "file" : type} for ${architectures.join(" and ")}`;
  if (host === null) return what;
  return host.host === "python" ? `${what}, which Python loads as ${host.module}` : `${what}, which Node loads`;
}
