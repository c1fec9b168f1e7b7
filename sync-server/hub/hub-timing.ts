import { HEARTBEAT_MS } from "#core/protocol/message-type.ts";

/** Times of the hub, ms. Tests shorten them. */
export interface HubTiming {
  /** From the upgrade request to the grant and the loaded document. */
  readonly handshake: number;
  readonly heartbeat: number;
  /** How often slow, silent and waiting things are looked at. */
  readonly sweep: number;
  /** A socket from which nothing came for so long, pongs included, is dead. */
  readonly silent: number;
  /** A reader that takes no byte for so long is cut off. */
  readonly stalled: number;
  /** An edit made before its author saw the lock is kept for so long. */
  readonly lockGrace: number;
  /** A fresh edit waits so long for the step 2 it builds on. */
  readonly held: number;
  /** A document stays in memory after its last socket. */
  readonly unload: number;
  /** All sockets are closed within this at a shutdown. */
  readonly shutdown: number;
  /** Least time between two rosters. */
  readonly roster: number;
  /** Names are told so long after somebody came or went at the least, and by chance up to half as long again. */
  readonly names: number;
  /** Hosts hear of who moved what so long after it. */
  readonly airTime: number;
}

export const HUB_TIMING: HubTiming = {
  handshake: 10_000,
  heartbeat: HEARTBEAT_MS,
  sweep: 1_000,
  silent: 35_000,
  stalled: 20_000,
  lockGrace: 2_000,
  held: 5_000,
  unload: 60_000,
  shutdown: 5_000,
  roster: 250,
  names: 10_000,
  airTime: 3_000,
};
