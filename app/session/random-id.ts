/** `prefix` and 96 random bits in hex. `crypto.randomUUID` is missing where the page came over plain http; this is not. */
export function randomId(prefix = ""): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return prefix + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
