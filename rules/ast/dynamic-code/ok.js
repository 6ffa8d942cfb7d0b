// clean: dynamic-code
setTimeout(() => tick(), 10);
