// expect: name-built-from-pieces
require("child_" + "process");
