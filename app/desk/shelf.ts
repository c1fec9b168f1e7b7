import type { Tool } from "#core/facilitation/phase-tools.ts";
import type { WorkshopState } from "../state/types.ts";

export interface ShelfEntry {
  readonly kind: "signatures" | "stances" | "ballots" | "learnings" | "glossary" | "dissent";
  readonly title: string;
  /** How many there are of it. */
  readonly count: number;
}

/** What departments say beside their cards, as far as this phase offers it to this person or something of it is there. */
export function shelfOf(tools: ReadonlySet<Tool>, { phase, room, learnings }: Pick<WorkshopState, "phase" | "room" | "learnings">): readonly ShelfEntry[] {
  const entry = (isOffered: boolean, kind: ShelfEntry["kind"], title: string, count: number) => (isOffered || count > 0 ? [{ kind, title, count }] : []);
  return [
    ...(phase === "commit" || phase === "closed" ? entry(true, "signatures", "Sign", room.signatures.length) : []),
    ...entry(tools.has("stance"), "stances", "Stances", room.stances.length),
    ...entry(tools.has("vote"), "ballots", "Ballots", room.closedBallots.length),
    ...entry(tools.has("learn"), "learnings", "Learnings", learnings.size),
    ...entry(tools.has("define"), "glossary", "Glossary", room.glossary.length),
    ...entry(tools.has("object"), "dissent", "Dissent", room.objections.length),
  ];
}
