import { loadPyodide } from "pyodide";
import { Sandbox } from "e2b";

// clean: sandbox-weakened
const python = await loadPyodide({ jsglobals: new Map() });
// clean: sandbox-weakened
const sandbox = await Sandbox.create({ allowInternetAccess: false });
