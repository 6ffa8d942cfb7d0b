import{a}from"./chunk-CHNSTJR7.js";import"./chunk-D3L5XODN.js";import"./chunk-DCANE7XH.js";export{a as decodePython};
