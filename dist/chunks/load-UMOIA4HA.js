import"./chunk-IHSGE5KU.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-VE4RHD5H.js");return r}export{t as loadJavaScript};
