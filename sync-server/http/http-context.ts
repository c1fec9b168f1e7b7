import type { Logger } from "pino";
import type { Keeper } from "../keeper/keeper.ts";
import type { FailedAuthentication } from "./failed-authentication.ts";

/** What handlers may use. */
export interface HttpContext {
  readonly keeper: Keeper;
  readonly publicUrl: string | undefined;
  readonly metricsToken: string | undefined;
  /** The address other devices of the network reach; null: none. */
  readonly lan: () => string | null;
  readonly failures: FailedAuthentication;
  readonly log: Logger;
  /** Gauges of the hub, for /metrics. */
  readonly hubMetrics: () => { readonly [name: string]: number };
  readonly draining: () => boolean;
}
