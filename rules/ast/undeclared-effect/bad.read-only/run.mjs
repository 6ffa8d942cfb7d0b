import { writeFileSync } from "node:fs";
import { homedir } from "node:os";

// expect: undeclared-effect
writeFileSync(homedir() + "/.profile.d/count", "1");
