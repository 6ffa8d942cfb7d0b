import"./chunk-43TD7KSW.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-D3VWO6PV.js");return r}export{t as loadJavaScript};
