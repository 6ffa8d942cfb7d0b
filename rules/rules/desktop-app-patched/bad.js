const asar = require("asar");
// expect: desktop-app-patched
asar.extractAll("app.asar", "./app");
