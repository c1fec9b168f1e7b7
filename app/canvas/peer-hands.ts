import type { DepartmentLook } from "#core/model/palette.ts";
import type { Presence } from "#core/protocol/presence.ts";
import { MARKS, type Mark } from "../ui/mark.ts";
import { plainName } from "../words/plain-name.ts";

/** A card in somebody else's hand, as far as it may be shown. */
export interface PeerHand {
  readonly awareness: number;
  readonly department: string | null;
  readonly cell: NonNullable<Presence["drag"]>["cell"];
  readonly mark: Mark | null;
  /** "A card of HR would clash with “Daily posts”: pulling one lever two ways"; null: it clashes with nothing. */
  readonly sentence: string | null;
}

/** Says of other people's drags what is not private: whose card, over which cell, and the live cards it would clash with. */
export function peerHands(
  drags: readonly { readonly awareness: number; readonly department: string | null; readonly drag: NonNullable<Presence["drag"]> }[],
  lookOf: (department: string | null) => DepartmentLook,
  titleOf: (goal: string) => string | null,
): readonly PeerHand[] {
  return drags.map(({ awareness, department, drag }) => {
    const clashes = drag.clashes
      .map((clash) => ({ ...clash, mark: clash.rule === "duplicate-effort" ? ("synergy" as const) : clash.severity }))
      .sort((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
    const [worst] = clashes;
    const titles = (worst?.with ?? []).map(titleOf).filter((title) => title !== null);
    const card = department === null ? "A card" : `A card of ${lookOf(department).title}`;
    const others = titles.length > 1 ? ` and ${titles.length - 1} more` : "";
    return {
      awareness,
      department,
      cell: drag.cell,
      mark: worst?.mark ?? null,
      sentence:
        worst === undefined
          ? null
          : worst.mark === "synergy"
            ? `${card} seems to want the same as “${titles[0] ?? "another"}”${others}`
            : `${card} would clash${titles[0] === undefined ? "" : ` with “${titles[0]}”${others}`}: ${plainName(worst.rule).toLowerCase()}`,
    };
  });
}
