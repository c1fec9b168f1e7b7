// Commands on their way: each under one key until the server has answered, in the order they were given.
import type { Command } from "#core/protocol/commands.ts";
import type { CommandOutcome } from "../state/types.ts";
import { randomId } from "./random-id.ts";

export interface QueuedCommand {
  readonly key: string;
  readonly command: Command;
}

export interface CommandQueue {
  /** Resolves with the server's answer. What waits survives a reload; other commands give up after some tries. */
  run(command: Command): Promise<CommandOutcome>;
  /** Takes back a command that has not left yet. */
  cancel(matches: (command: Command) => boolean): boolean;
  waiting(): readonly QueuedCommand[];
  /** The network is back: no more waiting. */
  retryNow(): void;
  /** `mayLeave` may say something else now. */
  look(): void;
  close(): void;
}

/** `later`: nobody said no; the same command under the same key may succeed. */
export type SendOutcome = CommandOutcome & { readonly later?: boolean };

export interface CommandQueueDeps {
  readonly send: (command: Command, key: string) => Promise<SendOutcome>;
  /** False while what the command speaks of has not reached the server: a draft must be there before it can be placed. */
  readonly mayLeave: (command: Command) => boolean;
  /** Left by an earlier page in this tab. */
  readonly stored: string | null;
  readonly store: (waiting: string | null) => void;
  /** For every command, also those of an earlier page. */
  readonly onOutcome: (command: Command, outcome: CommandOutcome) => void;
  readonly onWaiting: () => void;
  /** 0..1 */
  readonly random: () => number;
}

/** What a person did with the cards and conflicts waits for the network; what steers the room does not happen minutes later by surprise. */
const WAITS: ReadonlySet<Command["type"]> = new Set(["place", "unplace", "answer", "agree", "park"]);
const TRIES = 4;
const MAX_WAIT_MS = 15_000;

interface Entry extends QueuedCommand {
  readonly resolve: ((outcome: CommandOutcome) => void) | null;
}

export function createCommandQueue(deps: CommandQueueDeps): CommandQueue {
  const entries: Entry[] = readStored(deps.stored).map((item) => ({ ...item, resolve: null }));
  let sending: Entry | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  const wakes = new Set<() => void>();

  function keep(): void {
    deps.store(entries.length === 0 ? null : JSON.stringify(entries.map(({ key, command }) => ({ key, command }))));
    deps.onWaiting();
  }

  async function pump(): Promise<void> {
    const [head] = entries;
    if (closed || sending !== null || timer !== null || head === undefined || !deps.mayLeave(head.command)) return;
    sending = head;
    const outcome = await deps.send(head.command, head.key);
    sending = null;
    if (closed) return;
    if (isLater(outcome)) {
      tries += 1;
      timer = setTimeout(
        () => {
          timer = null;
          void pump();
        },
        waitMs(tries, deps.random),
      );
      return;
    }
    tries = 0;
    entries.shift();
    keep();
    deps.onOutcome(head.command, outcome);
    head.resolve?.(outcome);
    void pump();
  }

  async function runNow(command: Command): Promise<CommandOutcome> {
    const key = randomId();
    for (let attempt = 1; ; attempt++) {
      const outcome = await deps.send(command, key);
      if (closed || !isLater(outcome) || attempt === TRIES) {
        if (!closed) deps.onOutcome(command, outcome);
        return outcome;
      }
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timeout);
          wakes.delete(wake);
          resolve();
        };
        const timeout = setTimeout(wake, waitMs(attempt, deps.random));
        wakes.add(wake);
      });
    }
  }

  if (entries.length > 0) queueMicrotask(() => void pump());

  return {
    run(command) {
      if (!WAITS.has(command.type)) return runNow(command);
      return new Promise((resolve) => {
        entries.push({ key: randomId(), command, resolve });
        keep();
        void pump();
      });
    },
    cancel(matches) {
      // The head may be at the server already although no answer came: it stays.
      const index = entries.findIndex((entry, at) => (at > 0 || (sending === null && tries === 0)) && matches(entry.command));
      if (index < 0) return false;
      const [entry] = entries.splice(index, 1);
      keep();
      entry?.resolve?.({ ok: false, code: "cancelled", message: "Taken back before it was sent." });
      return true;
    },
    waiting: () => entries,
    look: () => void pump(),
    retryNow() {
      for (const wake of [...wakes]) wake();
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      void pump();
    },
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      for (const wake of [...wakes]) wake();
    },
  };
}

function isLater(outcome: SendOutcome): boolean {
  return !outcome.ok && outcome.later === true;
}

/** Full jitter below 0.4 s, 0.8 s, ... 15 s. */
function waitMs(tries: number, random: () => number): number {
  return random() * Math.min(MAX_WAIT_MS, 200 * 2 ** tries);
}

function readStored(stored: string | null): readonly QueuedCommand[] {
  if (stored === null) return [];
  try {
    const items: unknown = JSON.parse(stored);
    return Array.isArray(items) ? items.filter(isQueued) : [];
  } catch {
    return [];
  }
}

function isQueued(item: unknown): item is QueuedCommand {
  if (typeof item !== "object" || item === null) return false;
  const { key, command } = item as { key?: unknown; command?: { type?: unknown } | null };
  return typeof key === "string" && typeof command === "object" && command !== null && typeof command.type === "string";
}
