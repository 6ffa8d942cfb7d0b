import{a}from"./chunk-ZEPGX7UI.js";import"./chunk-RJSEBVL3.js";export{a as decodePython};
