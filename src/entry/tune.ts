import { tuneEngine } from "../adapters/v8-flags.ts";

// The first import of a program, because V8 settles how it compiles a regex when the regex is made: those that modules
// make when they are loaded would first be compiled to bytecode, and then again.
tuneEngine();
