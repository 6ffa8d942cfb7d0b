import{lb as a,mb as b}from"./chunk-D3L5XODN.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
