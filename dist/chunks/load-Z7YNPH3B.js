import"./chunk-RJSEBVL3.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-BAW45AAW.js");return r}export{t as loadJavaScript};
