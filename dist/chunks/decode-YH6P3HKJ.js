import{a}from"./chunk-IUJLP7WD.js";import"./chunk-43TD7KSW.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
