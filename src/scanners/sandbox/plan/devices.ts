import { packFile, type PackedEntry } from "./archive.ts";
import { STAGED } from "./places.ts";
import { bindTo, type Root } from "./root.ts";

/** Those of the machine that harm nobody. */
const DEVICES = ["null", "zero", "full", "random", "urandom", "tty"];
const LINKS: Readonly<Record<string, string>> = {
  fd: "/proc/self/fd",
  stdin: "/proc/self/fd/0",
  stdout: "/proc/self/fd/1",
  stderr: "/proc/self/fd/2",
  ptmx: "pts/ptmx",
};

const NEW_TERMINALS = "newinstance,ptmxmode=0666,mode=620,noexec,nosuid";

/** What is in `/dev`, as a folder of the stage, with terminals of its own. bwrap would make it by ten mounts more. */
export function layOutDevices(): Root {
  const at = (name: string): Uint8Array => Buffer.from(`${STAGED.devices}/${name}`);
  return {
    entries: [
      ...["pts", "shm"].map((name): PackedEntry => ({ kind: "folder", path: at(name) })),
      ...DEVICES.map((name) => packFile(at(name), "")),
      ...Object.entries(LINKS).map(([name, to]): PackedEntry => ({
        kind: "link",
        path: at(name),
        target: Buffer.from(to),
      })),
    ],
    staged: [
      ...DEVICES.map((name) => bindTo(`${STAGED.devices}/${name}`, `/dev/${name}`)),
      { source: "evogate", at: `${STAGED.devices}/pts`, type: "devpts", options: NEW_TERMINALS },
    ],
  };
}
