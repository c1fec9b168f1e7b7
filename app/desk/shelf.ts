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
  const isSigning = phase === "commit" || phase === "closed";
  const entries: readonly (readonly [offered: boolean, ...ShelfParts])[] = [
    [isSigning, "signatures", "Sign", room.signatures.length],
    [tools.has("stance") || room.stances.length > 0, "stances", "Stances", room.stances.length],
    [tools.has("vote") || room.closedBallots.length > 0, "ballots", "Ballots", room.closedBallots.length],
    [tools.has("learn") || learnings.size > 0, "learnings", "Learnings", learnings.size],
    [tools.has("define") || room.glossary.length > 0, "glossary", "Glossary", room.glossary.length],
    [tools.has("object") || room.objections.length > 0, "dissent", "Dissent", room.objections.length],
  ];
  return entries.flatMap(([offered, kind, title, count]) => (offered ? [{ kind, title, count }] : []));
}

type ShelfParts = [kind: ShelfEntry["kind"], title: string, count: number];
