import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-H7BCKHNF.js";import"./chunk-LKDXLGW3.js";import"./chunk-4HVM4HLE.js";export{a as decodePython};
