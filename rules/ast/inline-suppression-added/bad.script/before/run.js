eval(name);
run(name);
