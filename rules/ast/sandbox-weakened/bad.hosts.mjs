import { loadPyodide } from "pyodide";
import { Sandbox } from "e2b";

// expect: sandbox-weakened
const python = await loadPyodide();
// expect: sandbox-weakened
const sandbox = await Sandbox.create();
