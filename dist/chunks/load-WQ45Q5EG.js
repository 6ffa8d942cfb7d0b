import"./chunk-XJGSXUFP.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-WGT6Z62I.js");return r}export{t as loadJavaScript};
