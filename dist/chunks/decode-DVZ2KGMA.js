import{a}from"./chunk-BF3JAZEW.js";import"./chunk-USZ23RQK.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
