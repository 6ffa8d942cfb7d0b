import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isPublicAddress } from "../../../../src/adapters/sandbox/egress/public-address.ts";

// The first and the last address of each network, and their neighbours outside of it.
test.each([
  ["1.1.1.1", true],
  ["9.255.255.255", true],
  ["10.0.0.0", false],
  ["10.255.255.255", false],
  ["11.0.0.0", true],
  ["0.0.0.0", false],
  ["0.255.255.255", false],
  ["100.63.255.255", true],
  ["100.64.0.0", false],
  ["100.100.100.200", false],
  ["100.127.255.255", false],
  ["100.128.0.0", true],
  ["126.255.255.255", true],
  ["127.0.0.1", false],
  ["127.255.255.255", false],
  ["169.253.255.255", true],
  ["169.254.169.254", false],
  ["172.15.255.255", true],
  ["172.16.0.0", false],
  ["172.31.255.255", false],
  ["172.32.0.0", true],
  ["192.0.0.192", false],
  ["192.0.2.1", false],
  ["192.88.99.1", false],
  ["192.167.255.255", true],
  ["192.168.0.0", false],
  ["192.168.255.255", false],
  ["198.17.255.255", true],
  ["198.18.0.0", false],
  ["198.19.255.255", false],
  ["198.51.100.1", false],
  ["203.0.113.1", false],
  ["223.255.255.255", true],
  ["224.0.0.1", false],
  ["240.0.0.1", false],
  ["255.255.255.255", false],
  ["168.63.129.16", false],
  ["168.63.129.17", true],
  ["2606:4700::1111", true],
  ["::", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:1.1.1.1", false],
  ["64:ff9b::7f00:1", false],
  ["fc00::1", false],
  ["fd00:ec2::254", false],
  ["fe80::1", false],
  ["fe80::1%lo", false],
  ["ff02::1", false],
  ["2001::1", false],
  ["2001:db8::1", false],
  ["2002:7f00:1::", false],
  ["3fff::1", false],
  ["2a00:1450::1", true],
  ["", false],
  ["localhost", false],
  ["1.1.1", false],
  ["0x7f.0.0.1", false],
])("%s: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test("an address of this machine is not public, whichever it is", () => {
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  expect(own.length).toBeGreaterThan(0);
  for (const { address } of own) expect(isPublicAddress(address)).toBe(false);
});
