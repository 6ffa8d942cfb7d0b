// clean: computed-import
const fs = require("fs");
// clean: computed-import
const path = await import("node:path");
