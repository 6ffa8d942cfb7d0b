// Runs a program that sleeps in a container, and says on standard output that it starts; its test kills it. Arguments: the
// engine, and how the container's name begins.
import { runContainer } from "../../../../src/adapters/sandbox/container/run-container.ts";
import type { Engine } from "../../../support/container-engines.ts";
import { planPython } from "./plan-python.ts";

const [, , engine, beginning = ""] = process.argv;
const plan = await planPython(engine as Engine, beginning);
const sleeping = plan(`import time; time.sleep(50)  # ${beginning}`);
process.stdout.write("started\n");
await runContainer(sleeping, new AbortController().signal);
