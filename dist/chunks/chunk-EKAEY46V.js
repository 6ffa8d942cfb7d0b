import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{e,f as o}from"./chunk-MJDUJQ4F.js";function n(r){return o(r.judgements.map(e))}export{n as a};
