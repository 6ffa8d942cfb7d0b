/** The host of an address, with its port when that is not its scheme's; null for what is no address. */
export function hostOf(address: string): string | null {
  try {
    const { host } = new URL(address);
    return host === "" ? null : host;
  } catch {
    return null;
  }
}
