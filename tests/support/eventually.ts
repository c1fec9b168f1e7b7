/** Runs `probe` until it returns without throwing (and not false or null), then returns its value. Fails with the last reason after `timeoutMs`. */
export async function eventually<T>(probe: () => T | Promise<T>, timeoutMs = 30_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let reason: unknown = new Error("never held");
  for (;;) {
    try {
      const value = await probe();
      if (value !== false && value !== null && value !== undefined) return value;
      reason = new Error(`eventually: still ${String(value)} after ${timeoutMs} ms`);
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw reason;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
