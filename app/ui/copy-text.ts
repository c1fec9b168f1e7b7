/**
 * Copies by the clipboard where the browser has one, else by selecting `field`: on a plain-http address of the local network there is no clipboard.
 * Resolves with false where neither worked; the field is then selected, for the person's own copy key.
 */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused, e.g. without focus or permission: the old way may still work.
    }
  }
  if (field === null) return false;
  field.focus({ preventScroll: true });
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
