/** Ctrl+Z and Shift+Ctrl+Z (or Ctrl+Y) for one's own edits; in a text field they stay the field's. */
export function createUndoKeys(doc: Document, actions: { undo(): void; redo(): void }): { close(): void } {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]") !== null) return;
    const key = event.key.toLowerCase();
    const redo = (key === "z" && event.shiftKey) || key === "y";
    if (!redo && key !== "z") return;
    event.preventDefault();
    if (redo) actions.redo();
    else actions.undo();
  };
  doc.addEventListener("keydown", onKeyDown);
  return { close: () => doc.removeEventListener("keydown", onKeyDown) };
}
