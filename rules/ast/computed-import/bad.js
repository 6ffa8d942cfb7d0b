// expect: computed-import
const plugin = require(process.argv[2]);
// expect: computed-import
const other = await import(name);
