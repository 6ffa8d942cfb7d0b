import{a}from"./chunk-LRRKJFV6.js";import"./chunk-3KVQKBT7.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
