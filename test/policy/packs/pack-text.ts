/** A rule with all keys that a rule needs, as an item of `rules:`; its last line is that of a pattern. */
export const RULE: string = `  - id: internal-host
    title: Names an internal host
    severity: high
    confidence: medium
    why: Outsiders learn what there is.
    fix: Take it from the configuration.
    patterns:
      - regex: '\\.corp\\b'
`;

/** A pack of these rules. */
export function packOf(...rules: readonly string[]): string {
  return `rules:\n${rules.join("")}`;
}

export const PACK: string = packOf(RULE);
