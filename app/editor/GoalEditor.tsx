import type { EditorPart } from "../state/ui-store.ts";
export function GoalEditor(_: { readonly goal: string; readonly part: EditorPart; readonly sheet?: boolean }) {
  return null;
}
