// What somebody has typed or chosen and not sent yet: kept by the place it was begun in, for as long as the tab has this workshop open, reloads included (kept-unsent.ts).
import type { UiStore } from "./ui-store.ts";
import { useScreen, useUi } from "./use-session.ts";

export function keepUnsent(ui: UiStore, place: string, field: string, value: unknown): void {
  ui.setState(({ unsent }) => ({ unsent: { ...unsent, [place]: { ...unsent[place], [field]: value } } }));
}

/** Sent, or thrown away on purpose. */
export function forgetUnsent(ui: UiStore, place: string): void {
  ui.setState(({ unsent: { [place]: _, ...others } }) => ({ unsent: others }));
}

/** Fields in which people write; the others hold what they chose. */
const WRITTEN = ["title", "term", "definition", "text", "reason", "source", "owner", "lever", "channel", "audience"];

/** The words of a place, to be copied; empty where nothing was typed. */
export function unsentWords(ui: UiStore, place: string): string {
  const fields = ui.getState().unsent[place] ?? {};
  return WRITTEN.map((field) => fields[field])
    .filter((value) => typeof value === "string" && value.trim() !== "")
    .join("\n");
}

export interface Unsent {
  /** As it was left, else `first`. */
  of<T>(field: string, first: T): T;
  keep(field: string, value: unknown): void;
  forget(): void;
}

/** The fields of a form that outlive the form. */
export function useUnsent(place: string): Unsent {
  const { ui } = useScreen();
  const fields = useUi((state) => state.unsent[place]);
  return {
    of: <T>(field: string, first: T) => (fields !== undefined && field in fields ? (fields[field] as T) : first),
    keep: (field, value) => keepUnsent(ui, place, field, value),
    forget: () => forgetUnsent(ui, place),
  };
}
