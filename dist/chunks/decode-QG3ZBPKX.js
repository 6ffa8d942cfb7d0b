import{a}from"./chunk-OWGNSCOJ.js";import"./chunk-7VF6HPNX.js";export{a as decodePython};
