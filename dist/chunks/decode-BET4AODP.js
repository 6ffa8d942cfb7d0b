import{a}from"./chunk-DAQL5AV7.js";import"./chunk-UQDF7CRZ.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
