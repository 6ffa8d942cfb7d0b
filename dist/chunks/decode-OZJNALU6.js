import{a}from"./chunk-GDIDKHA2.js";import"./chunk-IHSGE5KU.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
