import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { optionsIn, type Option, type OptionValue } from "./options.ts";
import { inUnit } from "./weakening.ts";

const isOff = (value: OptionValue): boolean => value === false || value === 0 || value === "0" || value === null;
const isOn = (value: OptionValue): boolean => value === true || value === 1;

/**
 * Options that make a call less careful, with the values that do (documentation of requests, httpx, ssl, PyJWT, Jinja,
 * subprocess, NumPy, transformers, Node's tls, Electron, Puppeteer).
 */
const CARELESS: Readonly<Record<string, (value: OptionValue) => boolean>> = {
  verify: isOff,
  ssl: (value) => value === false,
  verify_ssl: isOff,
  verify_signature: isOff,
  verify_exp: isOff,
  check_hostname: isOff,
  verify_mode: (value) => typeof value === "string" && value.endsWith("CERT_NONE"),
  cert_reqs: (value) => typeof value === "string" && value.endsWith("CERT_NONE"),
  rejectUnauthorized: isOff,
  strictSSL: isOff,
  NODE_TLS_REJECT_UNAUTHORIZED: isOff,
  ignoreHTTPSErrors: isOn,
  autoescape: isOff,
  shell: isOn,
  allow_pickle: isOn,
  trust_remote_code: isOn,
  nodeIntegration: isOn,
  contextIsolation: isOff,
  webSecurity: isOff,
  validate: isOff,
  dangerouslyAllowBrowser: isOn,
};

/** Options that a function's calls and settings did not have in the version before. */
export function* findCarelessOptions({ head, before }: UnitPair): Generator<Hit> {
  const names = new Set(before.calls.map(({ name }) => name));
  for (const option of optionsIn(head)) {
    if (!isCareless(option)) continue;
    const count = countCareless(before, option);
    if (count >= countCareless(head, option) || (option.of !== "" && !names.has(option.of))) continue;
    const detail = `${option.name} is turned ${option.value === true || option.value === 1 ? "on" : "off"}${inUnit(head)}`;
    yield { source: head.source, span: option.span, key: `option ${option.name} ${option.of}`, detail };
  }
}

function isCareless({ name, value }: Option): boolean {
  return Object.hasOwn(CARELESS, name) && CARELESS[name]?.(value) === true;
}

function countCareless(unit: CodeUnit, { name }: Option): number {
  return optionsIn(unit).filter((option) => option.name === name && isCareless(option)).length;
}
