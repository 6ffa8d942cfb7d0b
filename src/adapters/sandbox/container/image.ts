import { ok, type Result } from "../../../core/fault.ts";
import { askEngine } from "./client.ts";

/** Its last part changes with its content. No registry has it: it is never fetched. */
const IMAGE = "localhost/evogate-sandbox:1";
/** An image of one folder: some engines refuse one with nothing at all. */
const ONLY_FOLDER = "evogate/";

/** The id of the image that containers begin with; it is imported where it is not there. Fault `sandbox-missing`. */
export async function findImage(engine: string): Promise<Result<string>> {
  const known = await askEngine(engine, ["image", "inspect", "--format", "{{.Id}}", IMAGE]);
  if (known.ok) return known;
  const made = await askEngine(engine, ["import", "-", IMAGE], packFolder(ONLY_FOLDER));
  return made.ok ? ok(made.value.split("\n").at(-1) ?? "") : made;
}

/** A tar archive of one folder of root's (ustar, POSIX.1-1988). */
function packFolder(name: string): Uint8Array {
  const archive = Buffer.alloc(3 * 512);
  archive.write(name, 0);
  archive.write("0000755\0" + "0000000\0".repeat(2) + "00000000000\0".repeat(2), 100);
  archive.write("5", 156);
  archive.write("ustar\0" + "00", 257);
  // The sum is taken with blanks in its own place.
  archive.fill(" ", 148, 156);
  const sum = archive.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  archive.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return archive;
}
