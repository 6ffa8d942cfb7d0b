import"./chunk-UQDF7CRZ.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-CONZUSNI.js");return r}export{t as loadJavaScript};
