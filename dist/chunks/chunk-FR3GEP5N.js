function n(s,i){return s===i||s.startsWith("*.")&&i.endsWith(s.slice(1))}export{n as a};
