# expect: lookalike-name
npm install axi0s@1.7.0 expresss@4.19.2
