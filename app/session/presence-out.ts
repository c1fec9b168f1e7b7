// What this screen tells the others: at most 15 a second, and never a word of a draft.
import type { GoalId } from "#core/model/goal.ts";
import type { Presence } from "#core/protocol/presence.ts";

/** ms; contract: at most 15 a second. */
const EVERY_MS = 1000 / 15;
/** Goals named in one clash. */
const MAX_WITH = 20;
const MAX_CLASHES = 12;

export interface PresenceOut {
  present(presence: Presence): void;
  /** Phase or settings changed: what may be shown is shown anew. */
  refresh(): void;
  close(): void;
}

export interface PresenceOutDeps {
  readonly publish: (presence: Presence) => void;
  /** False in Draft: nothing is published then. */
  readonly mayShow: () => boolean;
  /** False while the workshop hides cursors. */
  readonly mayPoint: () => boolean;
  readonly isOnCanvas: (goal: GoalId) => boolean;
  /** ms */
  readonly now: () => number;
}

/** Leading edge at once, then one state at the end of each interval. */
export function createPresenceOut({ publish, mayShow, mayPoint, isOnCanvas, now }: PresenceOutDeps): PresenceOut {
  let state: Presence = {};
  let sent = "{}";
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function send(): void {
    timer = null;
    const shown = mayShow() ? shownOf(mayPoint() ? state : { ...state, cursor: null }, isOnCanvas) : {};
    const text = JSON.stringify(shown);
    if (text === sent) return;
    sent = text;
    sentAt = now();
    publish(shown);
  }

  function soon(): void {
    if (timer !== null) return;
    const wait = sentAt + EVERY_MS - now();
    if (wait <= 0) send();
    else timer = setTimeout(send, wait);
  }

  return {
    present(presence) {
      state = { ...state, ...presence };
      soon();
    },
    refresh: soon,
    close() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Built anew from the known fields, so that nothing else can slip out. */
function shownOf({ cursor, drag, typing, editing }: Presence, isOnCanvas: (goal: GoalId) => boolean): Presence {
  return {
    ...(cursor ? { cursor: { x: rounded(cursor.x), y: rounded(cursor.y) } } : {}),
    ...(drag
      ? {
          drag: {
            from: drag.from,
            ...(drag.from === "canvas" && drag.goal !== undefined && isOnCanvas(drag.goal) ? { goal: drag.goal } : {}),
            cell: drag.cell === null ? null : { objective: drag.cell.objective, horizon: drag.cell.horizon },
            clashes: drag.clashes
              .slice(0, MAX_CLASHES)
              .map(({ rule, severity, with: goals }) => ({ rule, severity, with: goals.filter(isOnCanvas).slice(0, MAX_WITH) })),
          },
        }
      : {}),
    ...(typing ? { typing: true } : {}),
    ...(editing && isOnCanvas(editing) ? { editing } : {}),
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
