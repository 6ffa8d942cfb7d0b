import type { Examinable } from "../../core/artifact.ts";
import type { DatabaseReference } from "../../core/judgement.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import type { Ports } from "../../ports/ports.ts";
import type { LookUp } from "./look-up.ts";

export type SupplyChainPorts = "advisories" | "clock" | "timeLimit";

export interface SupplyChainOptions {
  readonly policy: SupplyChainPolicy;
  /** False under `--offline`. */
  readonly mayUseNetwork: boolean;
  /** See `AdvisoryQuestion`. */
  readonly judgedFolder: string | null;
  /** When the version before became what it is on the base; null where nobody knows. Asked only where it matters. */
  readonly approvedOn: (change: Examinable) => Promise<Date | null>;
  /** Called once it is known, if packages were looked up: in the order of ecosystems' names. */
  readonly tellDatabases: (databases: readonly DatabaseReference[]) => void;
}

/** What the examination of one change works with. */
export interface Examining extends SupplyChainOptions {
  readonly ports: Pick<Ports, SupplyChainPorts>;
  readonly lookUp: LookUp;
}
