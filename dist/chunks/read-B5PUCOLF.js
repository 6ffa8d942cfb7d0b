import{ob as a,pb as b}from"./chunk-UQDF7CRZ.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
