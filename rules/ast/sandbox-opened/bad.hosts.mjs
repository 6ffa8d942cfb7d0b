import fs from "node:fs";
import Docker from "dockerode";
import { loadPyodide } from "pyodide";
import { Sandbox } from "@e2b/code-interpreter";
import { SandboxManager } from "@anthropic-ai/sandbox-runtime";

const python = await loadPyodide({ jsglobals: {} });
// expect: sandbox-opened
python.registerJsModule("files", fs);
// expect: sandbox-opened
python.mountNodeFS("/host", "/");
// expect: sandbox-opened
const sandbox = await Sandbox.create({ envs: { OPENAI_API_KEY: process.env.OPENAI_API_KEY } });
// expect: sandbox-opened
await SandboxManager.initialize({ network: { allowedDomains: ["*"] }, filesystem: { denyRead: ["~"] } });
// expect: sandbox-opened
await new Docker().createContainer({ Image: "python", HostConfig: { Privileged: true } });
