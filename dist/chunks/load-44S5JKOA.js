import"./chunk-USZ23RQK.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-CCIPY55J.js");return r}export{t as loadJavaScript};
