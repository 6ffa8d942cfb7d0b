import{a}from"./chunk-B5XRVLCE.js";import"./chunk-KTBZQUBQ.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
