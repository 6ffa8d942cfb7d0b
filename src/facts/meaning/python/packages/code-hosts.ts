import { contactsHost, toTable } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

/** Libraries that run code which a model writes: documentation of effectful and E2B. What weakens them, `facts/declared/hosts` says. */
export const PYTHON_CODE_HOSTS: MeaningTable = toTable([
  // The types of a template and of a tool are asked for by `typing.get_type_hints`.
  [
    "effectful.handlers.llm.{Template,Tool}.define effectful.handlers.llm.template.{Template,Tool}.define",
    [{ does: "runs-own", texts: "annotations" }],
  ],
  ["effectful.handlers.llm.doctest.DoctestHandler", [{ does: "runs-own", texts: "examples" }]],
  [
    "{e2b,e2b_code_interpreter}.{Sandbox,AsyncSandbox} {e2b,e2b_code_interpreter}.{Sandbox,AsyncSandbox}.create",
    [contactsHost("e2b.app", true)],
  ],
]);
