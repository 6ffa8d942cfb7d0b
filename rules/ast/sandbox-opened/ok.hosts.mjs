import { loadPyodide } from "pyodide";
import { Sandbox } from "@e2b/code-interpreter";

const python = await loadPyodide({ jsglobals: {} });
// clean: sandbox-opened
python.registerJsModule("table", { sum: (values) => values.length });
// clean: sandbox-opened
const sandbox = await Sandbox.create({ envs: { LANG: "C" }, allowInternetAccess: false });
