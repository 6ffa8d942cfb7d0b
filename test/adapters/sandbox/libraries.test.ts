import { expect, test } from "vitest";
import { readListing } from "../../../src/adapters/sandbox/libraries.ts";

test("the paths that ldd names, of one file or of several", () => {
  const listing = [
    "/usr/bin/python3.11:",
    "\tlinux-vdso.so.1 (0x00007ffd3a5f2000)",
    "\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f3c1a000000)",
    "\t/lib64/ld-linux-x86-64.so.2 (0x00007f3c1a5f2000)",
    "/opt/x.so:",
    "\tlibmissing.so => not found",
    "\tstatically linked",
    "\tnot a dynamic executable",
  ].join("\n");
  expect(readListing(listing)).toEqual(["/lib/x86_64-linux-gnu/libm.so.6", "/lib64/ld-linux-x86-64.so.2"]);
});
