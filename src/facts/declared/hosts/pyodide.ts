import { optionsOf } from "../../query/fields.ts";
import { textOf } from "../../query/values.ts";
import type { Declaring } from "../declared-facts.ts";
import { openContainer } from "../isolation/container.ts";
import { callsOf, weaken, type HostSource } from "./host.ts";

const LOAD = /^pyodide\.(?:[\w.]+\.)?loadPyodide$/u;
const REGISTER = /(?:^|\.)registerJsModule$/u;
const MOUNT = /(?:^|\.)mountNodeFS$/u;
const NEVER = /^(?!)/u;
/** Modules of Node with which Python inside would be outside. */
const POWERFUL =
  /^(?:node:)?(?:fs|fs\/promises|child_process|process|os|net|http|https|module|vm|worker_threads|globalThis|global|require)$/u;

/** JavaScript that runs Python by Pyodide: there `js` is the program around it, unless it gives it something else. */
export function readPyodide(source: HostSource, into: Declaring): void {
  for (const { call } of callsOf(source, LOAD)) {
    const globals = optionsOf(call.arguments).find(({ name }) => name === "jsglobals")?.value;
    const isOwn =
      globals === undefined || (globals.kind === "name" && /^(?:globalThis|global|window|self)$/u.test(globals.name));
    if (isOwn) weaken(into, "weak", "Python inside reaches the program around it by `js` (Pyodide)", call.span);
  }
  for (const {
    call,
    arguments: [, given],
  } of callsOf(source, NEVER, REGISTER)) {
    const value = given?.value;
    const name =
      value?.kind === "named"
        ? value.name
        : call.arguments[1]?.value.kind === "name"
          ? call.arguments[1].value.name
          : "";
    if (POWERFUL.test(name)) weaken(into, "open", `Python inside is given ${name} (Pyodide)`, call.span);
  }
  const container = openContainer(into, "Python in Pyodide");
  for (const {
    call,
    arguments: [, host],
  } of callsOf(source, NEVER, MOUNT)) {
    const folder = textOf(host?.value ?? null);
    if (folder !== null) container.mount(folder, false, call.span);
  }
}
