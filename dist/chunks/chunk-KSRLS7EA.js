import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function n(e){return{ending:"promoted",stdout:e,stderr:"",files:[]}}export{n as a};
