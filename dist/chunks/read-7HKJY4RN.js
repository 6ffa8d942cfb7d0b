import{pb as a,qb as b}from"./chunk-3KVQKBT7.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
