import{a}from"./chunk-Y4R4FDHG.js";import"./chunk-T4US2MVH.js";export{a as decodePython};
