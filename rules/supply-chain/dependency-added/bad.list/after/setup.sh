# expect: dependency-added
npm install chalk@5.3.0
