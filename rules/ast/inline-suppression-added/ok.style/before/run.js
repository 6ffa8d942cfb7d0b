run(name);
