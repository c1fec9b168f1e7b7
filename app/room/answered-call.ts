const key = (workshop: string) => `overarch.call.${workshop}`;

/** The last call of the host that this tab has answered, also over a reload. */
export function answeredCall(workshop: string): number {
  try {
    return Number(sessionStorage.getItem(key(workshop))) || 0;
  } catch {
    // Storage is switched off in this browser.
    return 0;
  }
}

export function keepAnsweredCall(workshop: string, n: number): void {
  try {
    sessionStorage.setItem(key(workshop), String(n));
  } catch {
    // Storage is switched off in this browser: the answer holds for this page.
  }
}
