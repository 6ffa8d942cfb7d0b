// clean: inline-suppression-added
// eslint-disable-next-line max-len
run(name);
// clean: inline-suppression-added
// @ts-ignore
walk(name);
