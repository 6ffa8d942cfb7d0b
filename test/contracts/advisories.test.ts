import { createAdvisories } from "../../src/adapters/osv-scanner/advisories.ts";
import { OSV_DATABASES, OSV_ENVIRONMENT } from "../support/osv.ts";
import { findTool } from "../support/tools.ts";
import { describeAdvisories } from "./advisories.ts";

describeAdvisories("the real osv-scanner", (context) =>
  createAdvisories({ EVOGATE_OSV_SCANNER: findTool("osv-scanner", context), EVOGATE_OSV_DB: OSV_DATABASES }),
);

describeAdvisories("what stands for it in other tests", () => createAdvisories(OSV_ENVIRONMENT));
