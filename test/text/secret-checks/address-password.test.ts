import { expect, test } from "vitest";
import { findAddressPassword } from "../../../src/text/secret-checks/address-password.ts";

test.each([
  ["postgres://app:f4kef4kef4ke@db.internal", "f4kef4kef4ke"],
  ["mongodb+srv://app:p@ss:w0rd@kit.internal", "p@ss:w0rd"],
  ["redis://:m42ploz2wd@cache", "m42ploz2wd"],
  ["https://user:Passw0rd-of-kit@git.internal", "Passw0rd-of-kit"],
  ["?api_key=Zq4Xw9Kt7mZq4Xw9Kt7mZq4X", "Zq4Xw9Kt7mZq4Xw9Kt7mZq4X"],
])("%s holds %s", (address, password) => {
  const span = findAddressPassword(address);
  expect(address.slice(span?.start, span?.end)).toBe(password);
});

test.each([
  "postgres://user:password@localhost",
  "postgres://user:password123@localhost",
  "mysql://root:my-secret-pw@db",
  "mysql://root:my_password@db",
  "https://YOUR_USERNAME:YOUR_PASSWORD@api.internal",
  "https://user:xxxxxxxx@api.internal",
  "https://user:********@api.internal",
  "https://user:$PASSWORD_OF_KIT@api.internal",
  "https://user:<password>@api.internal",
  "mongodb://mongodb:mongodb@localhost",
  "https://user:access_token@api.internal",
  "?api_key=YOUR_API_KEY_HERE_PLEASE",
  "https://git.internal:8443",
])("%s holds none", (address) => {
  expect(findAddressPassword(address)).toBeNull();
});
