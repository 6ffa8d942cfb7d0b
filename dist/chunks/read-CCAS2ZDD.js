import{pb as a,qb as b}from"./chunk-IHSGE5KU.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
