// expect: variation-selector-payload
const payload = "x󠄁󠄂󠄃󠄄";
// expect: variation-selector-payload
const run = f(payload)󠄀;
