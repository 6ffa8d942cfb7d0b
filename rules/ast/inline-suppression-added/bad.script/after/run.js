// expect: inline-suppression-added
// eslint-disable-next-line no-eval
eval(name);
// expect: inline-suppression-added
run(name); // nosemgrep: javascript.lang.security
