// What crosses between the main thread and the keeper's. Messages keep their order, so a change is told before the answer of the command that made it.
import type { Keeper } from "./keeper.ts";
import type { KeeperErrorCode } from "./keeper-error.ts";

type Method = Exclude<keyof Keeper, `on${string}`>;
export type EventName = "change" | "status" | "revoked" | "compacted";

/** Every method that can be called over the border. */
export const METHODS = [
  "createWorkshop",
  "workshopOfCode",
  "lobby",
  "join",
  "grantOf",
  "membershipOf",
  "statusOf",
  "codeOf",
  "command",
  "exportFile",
  "loadDocument",
  "clientOwners",
  "commit",
  "diff",
  "snapshotV2",
  "goalsOn",
  "draftCounts",
  "airTime",
  "doorAndBallots",
  "health",
  "close",
] as const satisfies readonly Method[];
export type MethodName = (typeof METHODS)[number];

export interface KeeperCall {
  readonly call: number;
  readonly method: MethodName;
  readonly args: readonly unknown[];
}

export type FromKeeper =
  | { readonly ready: true }
  /** It could not start; one sentence. */
  | { readonly failed: string }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: { readonly code: KeeperErrorCode | null; readonly message: string } }
  | { readonly event: EventName; readonly args: readonly unknown[] };

export interface KeeperWorkerData {
  readonly dataDir: string;
  readonly logLevel: string;
}
