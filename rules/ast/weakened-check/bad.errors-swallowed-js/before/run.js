async function release(build) {
  await build.sign();
  upload(build.path);
}
