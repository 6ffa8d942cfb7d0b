<<<<<<<< HEAD:dist/chunks/pickle-YYWM7OIU.js
import{o as t}from"./chunk-T3LR4PAI.js";import"./chunk-4YVL2TT5.js";import"./chunk-V55GLEGH.js";import"./chunk-KXB6CGUT.js";import"./chunk-DCANE7XH.js";async function a(){let o=await t("python");return(r,e)=>o({...r,facts:c(r.facts)},e)}function c(o){let r=o.imports.map(e=>({...e,names:[],bound:e.module?.split(".")[0]??null}));return{...o,imports:r}}export{a as loadPickleReader};
========
import{n as t}from"./chunk-N7VG4AES.js";import"./chunk-Z2TWD3V2.js";import"./chunk-RNFS32TD.js";import"./chunk-WGYTI42E.js";import"./chunk-DCANE7XH.js";async function a(){let o=await t("python");return(r,e)=>o({...r,facts:c(r.facts)},e)}function c(o){let r=o.imports.map(e=>({...e,names:[],bound:e.module?.split(".")[0]??null}));return{...o,imports:r}}export{a as loadPickleReader};
>>>>>>>> h/codeedits:dist/chunks/pickle-FNK53YOI.js
