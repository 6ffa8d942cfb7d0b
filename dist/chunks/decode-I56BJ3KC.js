import{a}from"./chunk-STMP35PD.js";import"./chunk-5WDYQ25S.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
