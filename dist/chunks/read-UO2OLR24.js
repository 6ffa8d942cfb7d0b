import{pb as a,qb as b}from"./chunk-5WDYQ25S.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
