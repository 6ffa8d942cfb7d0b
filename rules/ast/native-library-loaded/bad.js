// expect: native-library-loaded
process.dlopen(module, "./fast.node");
