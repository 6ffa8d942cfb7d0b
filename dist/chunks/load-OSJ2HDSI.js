import"./chunk-KTBZQUBQ.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-5FIF6K4H.js");return r}export{t as loadJavaScript};
