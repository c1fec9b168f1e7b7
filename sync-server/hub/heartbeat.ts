// Once a second: who is silent, who reads nothing, what has waited long enough. Every ten seconds a sign of life to everybody:
// the stock client counts messages only, so a ping of the websocket protocol does not keep it from leaving after 30 s.
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Connection } from "./connection.ts";
import { numberFrame, PING_FRAME } from "./frames.ts";
import type { HubTiming } from "./hub-timing.ts";
import { replyWithAwareness } from "./inbound.ts";
import { isHopeless, isSlow } from "./slow-reader.ts";

export function heartbeatFrame(now: number): Buffer {
  return numberFrame(MESSAGE.heartbeat, now);
}

export interface Heartbeat {
  close(): void;
}

export interface HeartbeatOptions {
  readonly timing: HubTiming;
  readonly now: () => number;
  readonly connections: () => Iterable<Connection>;
  readonly onWaited: (connection: Connection, now: number) => void;
  readonly onSweep: (now: number) => void;
}

export function createHeartbeat({ timing, now, connections, onWaited, onSweep }: HeartbeatOptions): Heartbeat {
  let lastBeat = now();

  function sweep(): void {
    const at = now();
    const beats = at - lastBeat >= timing.heartbeat;
    if (beats) lastBeat = at;
    const beat = beats ? Buffer.concat([heartbeatFrame(at), PING_FRAME]) : null;
    for (const connection of connections()) {
      if (!connection.open) continue;
      // A socket that we do not read ourselves cannot be heard.
      const silent = !connection.rate.paused && at - connection.heardAt > timing.silent;
      if (silent || isHopeless(connection, at, timing.stalled)) {
        connection.ws.terminate();
        continue;
      }
      if (beat !== null && !isSlow(connection)) connection.socket.write(beat);
      if (connection.held !== null && at - connection.held.since > timing.held) onWaited(connection, at);
      if (connection.wantsAwareness) replyWithAwareness(connection);
    }
    onSweep(at);
  }

  const timer = setInterval(sweep, timing.sweep);
  return { close: () => clearInterval(timer) };
}
