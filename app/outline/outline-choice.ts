const KEY = "overarch.outline";

/** Whether this device shows the canvas as text. */
export function storedOutline(): boolean {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    // Storage is switched off in this browser.
    return false;
  }
}

export function storeOutline(outline: boolean): void {
  try {
    if (outline) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is switched off in this browser: the choice holds for this page.
  }
}
