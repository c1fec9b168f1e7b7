import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { Keeper } from "../keeper/keeper.ts";

export interface HubOptions {
  readonly keeper: Keeper;
  /** Server time, ms. */
  readonly now: () => number;
  readonly log: Logger;
  /** Its origin may connect besides the request's own Host. */
  readonly publicUrl?: string;
}

/** Gauges and counters for /metrics: flat numbers, names without a prefix. */
export type HubMetrics = { readonly [name: string]: number };

export interface Hub {
  /** For `server.on("upgrade", hub.handleUpgrade)`: takes every upgrade and answers each itself. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  metrics(): HubMetrics;
  /** Tells everybody (105), commits what was received, then closes all sockets with 4503 in waves. */
  close(): Promise<void>;
}

export type CreateHub = (options: HubOptions) => Hub;
