import"./chunk-T4US2MVH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-LO2CTWON.js");return r}export{t as loadJavaScript};
