// clean: split-name-call
const locale = require("./locale/" + name);
// clean: split-name-call
const label = "ex" + suffix;
