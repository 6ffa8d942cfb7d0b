import{a}from"./chunk-5CXJ6YC6.js";import"./chunk-NRUIFQ4A.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
