import{lb as a,mb as b}from"./chunk-NRUIFQ4A.js";import"./chunk-DCANE7XH.js";export{b as loadDataReader,a as makesCodeRun};
