import{ia as e}from"./chunk-T4US2MVH.js";var t="./catalog.generated-GOEAR4IQ.json";var i=JSON.parse(e(new URL(t,import.meta.url),"latin1"));var d=i;export{d as RULE_TEXTS};
