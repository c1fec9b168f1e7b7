import { MESSAGE } from "#core/protocol/message-type.ts";
import { type Connection, closeConnection, send } from "./connection.ts";
import { numberFrame } from "./frames.ts";

/** Sockets closed at once; a wave each so often, so that not everybody comes back in the same moment. */
const WAVE = 50;
const WAVE_MS = 100;

/** Says that the server restarts, and stops reading. What was received goes on to its COMMIT. */
export function announceRestart(connections: Iterable<Connection>): void {
  const frame = numberFrame(MESSAGE.restarting);
  for (const connection of connections) {
    send(connection, frame);
    connection.ws.pause();
  }
}

/** Closes all in waves, within `withinMs`. Resolves when the last is closed or cut off. */
export async function closeInWaves(connections: readonly Connection[], withinMs: number): Promise<void> {
  const waves = Math.ceil(connections.length / WAVE);
  const pause = Math.min(WAVE_MS, withinMs / Math.max(1, waves));
  for (let i = 0; i < connections.length; i += WAVE) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    for (const connection of connections.slice(i, i + WAVE)) closeConnection(connection, "restarting");
  }
  await Promise.all(connections.map((connection) => whenClosed(connection)));
}

/** A client that does not answer the farewell is not waited for. */
const FAREWELL_MS = 1_000;

function whenClosed(connection: Connection): Promise<void> {
  if (connection.ws.readyState === connection.ws.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => connection.ws.terminate(), FAREWELL_MS);
    connection.ws.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
