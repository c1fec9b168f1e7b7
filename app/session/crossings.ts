// Cards between tray and canvas: shown where they go at once, until the documents say so or the server says no.
import type { GoalId, Placement } from "#core/model/goal.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { WorkshopProjection } from "../state/workshop-store.ts";
import type { CommandQueue } from "./command-queue.ts";

/** After the server's yes the documents should follow at once; a card they do not bring (taken off again meanwhile) is let go after this. */
const GRACE_MS = 5_000;

export interface Crossings {
  place(goal: GoalId, placement: Placement): void;
  unplace(goal: GoalId): void;
  /** A card that is on its way out and has been moved or deleted meanwhile: done to the card as soon as it has arrived. Edits: late-edits.ts. */
  moveLater(goal: GoalId, placement: Placement): boolean;
  removeLater(goal: GoalId): boolean;
  isCrossing(goal: GoalId): boolean;
  /** The documents changed: what has arrived is no longer a crossing. */
  settle(): void;
  /** The server's answer to a command of ours, or of an earlier page in this tab. */
  outcome(command: Command, ok: boolean): void;
  /** Those left over by an earlier page in this tab. */
  restore(commands: readonly Command[]): void;
  close(): void;
}

export interface CrossingsDeps {
  readonly projection: Pick<WorkshopProjection, "cross" | "documented">;
  readonly queue: Pick<CommandQueue, "run" | "cancel">;
  readonly department: string | null;
  /** Whether the documents are up to date with the server. */
  readonly isOnline: () => boolean;
  /** On the canvas, as this person's own steps. */
  readonly move: (goal: GoalId, placement: Placement) => void;
  readonly remove: (goal: GoalId) => void;
}

interface Underway {
  to: "canvas" | "tray";
  /** As the command has it. */
  readonly sent: Placement | null;
  wanted: Placement | null;
  remove: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

export function createCrossings({ projection, queue, department, isOnline, move, remove }: CrossingsDeps): Crossings {
  const underway = new Map<GoalId, Underway>();

  function begin(goal: GoalId, to: "canvas" | "tray", sent: Placement | null): void {
    stop(goal);
    underway.set(goal, { to, sent, wanted: sent, remove: false, timer: null });
    projection.cross(goal, sent ?? "tray");
  }

  function stop(goal: GoalId): void {
    const entry = underway.get(goal);
    if (entry === undefined) return;
    if (entry.timer !== null) clearTimeout(entry.timer);
    underway.delete(goal);
    projection.cross(goal, null);
  }

  function letGo(goal: GoalId, entry: Underway): void {
    entry.timer = setTimeout(() => {
      // The server's yes may come over HTTP while the sockets are still down.
      if (isOnline()) stop(goal);
      else letGo(goal, entry);
    }, GRACE_MS);
  }

  function arrived(goal: GoalId, { to }: Underway): boolean {
    const { canvas, tray } = projection.documented(goal);
    if (to === "canvas") return canvas !== undefined && tray === undefined;
    return canvas === undefined && (tray !== undefined || !mine(goal));
  }

  /** Cards of other departments leave for a tray this screen never sees. */
  const foreign = new Set<GoalId>();
  function mine(goal: GoalId): boolean {
    return !foreign.has(goal);
  }

  function land(goal: GoalId, entry: Underway): void {
    stop(goal);
    foreign.delete(goal);
    if (entry.to !== "canvas") return;
    if (entry.remove) {
      remove(goal);
      return;
    }
    if (entry.wanted !== null && entry.wanted !== entry.sent) move(goal, entry.wanted);
  }

  function sendPlace(goal: GoalId, { objective, horizon, order }: Placement): void {
    void queue.run({ type: "place", goal, objective, horizon, ...(order === undefined ? {} : { order }) });
  }

  return {
    place(goal, placement) {
      const entry = underway.get(goal);
      // Back onto the canvas before the way to the tray began: it has never left.
      if (entry?.to === "tray" && queue.cancel((command) => command.type === "unplace" && command.goal === goal)) {
        stop(goal);
        move(goal, placement);
        return;
      }
      begin(goal, "canvas", placement);
      sendPlace(goal, placement);
    },
    unplace(goal) {
      const entry = underway.get(goal);
      if (entry?.to === "canvas" && queue.cancel((command) => command.type === "place" && command.goal === goal)) {
        stop(goal);
        return;
      }
      const { canvas } = projection.documented(goal);
      if (canvas !== undefined && canvas.department !== department) foreign.add(goal);
      begin(goal, "tray", null);
      void queue.run({ type: "unplace", goal });
    },
    moveLater(goal, placement) {
      const entry = underway.get(goal);
      if (entry?.to !== "canvas") return false;
      if (queue.cancel((command) => command.type === "place" && command.goal === goal)) {
        begin(goal, "canvas", placement);
        sendPlace(goal, placement);
      } else {
        entry.wanted = placement;
        projection.cross(goal, placement);
      }
      return true;
    },
    removeLater(goal) {
      const entry = underway.get(goal);
      if (entry?.to !== "canvas") return false;
      if (queue.cancel((command) => command.type === "place" && command.goal === goal)) {
        stop(goal);
        return false;
      }
      entry.remove = true;
      projection.cross(goal, "gone");
      return true;
    },
    isCrossing: (goal) => underway.has(goal),
    settle() {
      for (const [goal, entry] of [...underway]) if (arrived(goal, entry)) land(goal, entry);
    },
    outcome(command, ok) {
      if (command.type !== "place" && command.type !== "unplace") return;
      const entry = underway.get(command.goal);
      if (entry === undefined || entry.to !== (command.type === "place" ? "canvas" : "tray")) return;
      if (!ok) stop(command.goal);
      else if (entry.timer === null) letGo(command.goal, entry);
    },
    restore(commands) {
      for (const command of commands) {
        if (command.type === "place") begin(command.goal, "canvas", placementOf(command));
        else if (command.type === "unplace") begin(command.goal, "tray", null);
      }
    },
    close() {
      for (const { timer } of underway.values()) if (timer !== null) clearTimeout(timer);
      underway.clear();
    },
  };
}

export function placementOf({ objective, horizon, order }: Extract<Command, { readonly type: "place" }>): Placement {
  return { objective, horizon, ...(order === undefined ? {} : { order }) };
}
