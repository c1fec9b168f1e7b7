import { ID_PATTERN } from "#core/model/limits.ts";
import { SEVERITIES } from "#core/model/workshop.ts";
import type { Presence } from "#core/protocol/presence.ts";

type Drag = NonNullable<Presence["drag"]>;
type Clash = Drag["clashes"][number];

/** As many as one screen sends (presence-out.ts). */
const MAX_CLASHES = 12;
const MAX_WITH = 20;

/** Reads another screen's awareness state, which is untrusted: what is out of shape is left out. */
export function readPresence(state: unknown): Presence {
  if (!isRecord(state)) return {};
  const { cursor, drag, typing, editing } = state;
  const hand = readDrag(drag);
  return {
    ...(isRecord(cursor) && isShare(cursor.x) && isShare(cursor.y) ? { cursor: { x: cursor.x, y: cursor.y } } : {}),
    ...(hand === null ? {} : { drag: hand }),
    ...(typing === true ? { typing: true } : {}),
    ...(isId(editing) ? { editing } : {}),
  };
}

function readDrag(drag: unknown): Drag | null {
  if (!isRecord(drag) || (drag.from !== "tray" && drag.from !== "canvas")) return null;
  const { cell } = drag;
  const objective = isRecord(cell) && (cell.objective === null || isId(cell.objective)) ? cell.objective : undefined;
  return {
    from: drag.from,
    ...(drag.from === "canvas" && isId(drag.goal) ? { goal: drag.goal } : {}),
    cell: isRecord(cell) && objective !== undefined && isId(cell.horizon) ? { objective, horizon: cell.horizon } : null,
    clashes: Array.isArray(drag.clashes) ? drag.clashes.slice(0, MAX_CLASHES).flatMap(readClash) : [],
  };
}

function readClash(clash: unknown): Clash[] {
  if (!isRecord(clash) || !isId(clash.rule) || !Array.isArray(clash.with)) return [];
  const severity = SEVERITIES.find((option) => option === clash.severity);
  return severity === undefined ? [] : [{ rule: clash.rule, severity, with: clash.with.filter(isId).slice(0, MAX_WITH) }];
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && ID_PATTERN.test(value);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
