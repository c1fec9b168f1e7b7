// Two hosts contradict each other about the frame: what about, and a sentence for whoever decides.
import type { Frame } from "./frame.ts";

export type Kind = keyof Frame;

export interface FrameClash {
  readonly kind: Kind;
  /** The entry of a list. */
  readonly id?: string;
  /** `field`: both changed it. `removed`, `changed`: what the other did to the entry I changed, or removed. `order`: both moved entries. */
  readonly why: "field" | "removed" | "changed" | "order";
  /** The entry's, as it stands here. */
  readonly title: string;
  readonly field: string;
  /** What the other wrote; null: nothing. */
  readonly theirs?: unknown;
}

/** Each list's entries by the words of the editor. */
export const LISTS: { readonly [K in Kind]: string } = {
  title: "the workshop",
  overarchingGoal: "the over-arching goal",
  departments: "departments",
  objectives: "objectives",
  horizons: "horizons",
  pools: "shared resources",
};
const ENTRY: { readonly [K in Kind]: string } = { ...LISTS, departments: "department", objectives: "objective", horizons: "horizon", pools: "shared resource" };
const FIELD: { readonly [field: string]: string } = {
  title: "title",
  initials: "letters",
  colour: "colour",
  pattern: "pattern",
  unit: "unit",
  capacity: "capacity",
  serves: "link to the over-arching goal",
};

export function clashWords({ kind, id, why, title, field, theirs }: FrameClash): string {
  const entry = id === undefined ? ENTRY[kind] : `the ${ENTRY[kind]} “${title}”`;
  if (why === "removed") return `Another host removed ${entry} while you changed it. It stands here as you left it: save to put it back, or remove it.`;
  if (why === "changed") return `Another host changed ${entry} while you removed it. It stands here with that change: keep it, or remove it again.`;
  if (why === "order") return `Another host moved ${LISTS[kind]}, too. Here they stand in your order: save to keep it.`;
  if (kind === "overarchingGoal") return `Another host changed the over-arching goal, too: ${said(theirs)}. Here stands yours: save to keep it.`;
  return `Another host changed the ${FIELD[field] ?? field} of ${entry}, too: ${said(theirs)}. Here stands yours: save to keep it.`;
}

function said(theirs: unknown): string {
  if (theirs === true) return "linked";
  if (theirs === false) return "not linked";
  return theirs === null || theirs === undefined || theirs === "" ? "nothing" : `“${String(theirs)}”`;
}
