import"./chunk-NRUIFQ4A.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-IKJCZZL5.js");return r}export{t as loadJavaScript};
