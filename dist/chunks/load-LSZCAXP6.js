import"./chunk-7VF6HPNX.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-ZUJCZJ2F.js");return r}export{t as loadJavaScript};
