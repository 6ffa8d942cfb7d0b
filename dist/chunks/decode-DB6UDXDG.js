import{a}from"./chunk-ICWKMVB6.js";import"./chunk-XJGSXUFP.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
