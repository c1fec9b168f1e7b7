// What was begun and not sent lies in the tab's storage as well, for this workshop and this one membership: a reload finds it again.
import type { UiState } from "./ui-store.ts";

export function unsentKey(workshop: string): string {
  return `overarch.unsent.${workshop}`;
}

/** As it lies there; app/room/keep-unsent.ts, which comes later, looks at its shape and writes it. */
export function readUnsent(workshop: string, person: string): UiState["unsent"] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(unsentKey(workshop)) ?? "");
    return kept.person === person && typeof kept.unsent === "object" ? (kept.unsent ?? {}) : {};
  } catch {
    // There is nothing, or storage is switched off in this browser.
    return {};
  }
}
