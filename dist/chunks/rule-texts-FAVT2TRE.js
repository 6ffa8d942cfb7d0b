<<<<<<<< HEAD:dist/chunks/rule-texts-2KQWFZ4S.js
import{xa as e}from"./chunk-KXB6CGUT.js";import"./chunk-DCANE7XH.js";var t="./catalog.generated-6LBXX6DZ.json";var i=JSON.parse(e(new URL(t,import.meta.url),"latin1"));var d=i;export{d as RULE_TEXTS};
========
import{xa as e}from"./chunk-WGYTI42E.js";import"./chunk-DCANE7XH.js";var t="./catalog.generated-6LBXX6DZ.json";var i=JSON.parse(e(new URL(t,import.meta.url),"latin1"));var d=i;export{d as RULE_TEXTS};
>>>>>>>> h/codeedits:dist/chunks/rule-texts-FAVT2TRE.js
