var t=["purpose","instructions","data-flow","oversight","account"],e=["undeclared-capability","instruction-scope","data-flow","persistence-or-oversight","unsaid-change"];export{t as a,e as b};
