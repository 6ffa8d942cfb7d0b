import { packFile, type PackedEntry } from "./archive.ts";

/**
 * Files of `/etc` by name: a test may serve on `localhost`, and with these its name is known to whoever asks the C library.
 * All other names are asked of a name server that is not there, which somebody who watches sees.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  hosts: "127.0.0.1 localhost sandbox\n::1 localhost\n",
  "nsswitch.conf": "hosts: files dns\n",
};

/** For an archive that is unpacked into the folder that this one, `etc`, lies in; without those that `others` make. */
export function packSettings(etc: string, others: readonly string[] = []): readonly PackedEntry[] {
  return Object.entries(SETTINGS)
    .filter(([name]) => !others.includes(name))
    .map(([name, text]) => packFile(`${etc}/${name}`, text));
}
