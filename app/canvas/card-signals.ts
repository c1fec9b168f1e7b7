import type { DepartmentId } from "#core/model/frame.ts";
import type { GoalId } from "#core/model/goal.ts";
import type { Learning } from "#core/model/room.ts";
import type { ConflictState, PresenceState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { gravest, type Mark, markOf } from "../ui/mark.ts";

/** What concerns a card and is not in it. A card without any of it has no signal. */
export interface CardSignal {
  /** It would clash with a card in somebody's hand, or belongs to the conflict that is shown. */
  readonly ring: Mark | null;
  /** Tapped while cards are being chosen. */
  readonly chosen: boolean;
  /** In the hand, here or elsewhere: its place is a hole. */
  readonly lifted: boolean;
  /** Learnings linked to it. */
  readonly learned: number;
  /** Open for editing on somebody else's screen. */
  readonly editedBy: DepartmentId | null;
}
export type CardSignals = ReadonlyMap<GoalId, CardSignal>;

export interface SignalInput {
  readonly ui: Pick<UiState, "carry" | "shown" | "picking">;
  readonly open: ConflictState["open"];
  readonly peers: PresenceState["peers"];
  readonly learnings?: ReadonlyMap<string, Learning>;
}

/** All signals at once. Returns `before` itself, or its entries, where nothing has changed, so that only the cards concerned draw again. */
export function cardSignals({ ui, open, peers, learnings = new Map() }: SignalInput, before: CardSignals): CardSignals {
  const rings = new Map<GoalId, Mark[]>();
  const chosen = new Set(ui.picking?.chosen ?? []);
  const lifted = new Set<GoalId>();
  const editedBy = new Map<GoalId, DepartmentId | null>();
  const ring = (goals: readonly GoalId[], mark: Mark) => {
    for (const goal of goals) rings.set(goal, [...(rings.get(goal) ?? []), mark]);
  };

  if (ui.carry !== null) {
    lifted.add(ui.carry.goal);
    for (const clash of ui.carry.clashes) {
      ring(
        clash.goals.filter((goal) => goal !== ui.carry?.goal),
        markOf(clash),
      );
    }
  } else if (ui.shown !== null) {
    const shown = open.find((conflict) => conflict.identity === ui.shown);
    if (shown !== undefined) ring(shown.goals, markOf(shown));
  }
  for (const peer of peers.values()) {
    const { drag, editing } = peer.presence;
    if (drag?.goal !== undefined) lifted.add(drag.goal);
    for (const clash of drag?.clashes ?? []) ring(clash.with, clash.rule === "duplicate-effort" ? "synergy" : clash.severity);
    if (typeof editing === "string") editedBy.set(editing, peer.department);
  }

  const learned = new Map<GoalId, number>();
  for (const { links } of learnings.values()) {
    for (const link of links) if ("goal" in link) learned.set(link.goal, (learned.get(link.goal) ?? 0) + 1);
  }

  const signals = new Map<GoalId, CardSignal>();
  for (const goal of new Set([...rings.keys(), ...chosen, ...lifted, ...editedBy.keys(), ...learned.keys()])) {
    const next: CardSignal = {
      ring: gravest(rings.get(goal) ?? []),
      chosen: chosen.has(goal),
      lifted: lifted.has(goal),
      learned: learned.get(goal) ?? 0,
      editedBy: editedBy.get(goal) ?? null,
    };
    const old = before.get(goal);
    signals.set(goal, old !== undefined && isSame(old, next) ? old : next);
  }
  const same = signals.size === before.size && [...signals].every(([goal, signal]) => before.get(goal) === signal);
  return same ? before : signals;
}

function isSame(a: CardSignal, b: CardSignal): boolean {
  return a.ring === b.ring && a.chosen === b.chosen && a.lifted === b.lifted && a.learned === b.learned && a.editedBy === b.editedBy;
}
