async function release(build) {
  // expect: weakened-check
  await build.sign().catch(() => {});
  try {
    upload(build.path);
    // expect: weakened-check
  } catch {}
}
