// For whoever runs the server: is it alive, does it save, how much. No names, no texts, no ids.
import { timingSafeEqual } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { KeeperHealth } from "../keeper/keeper.ts";
import { hashOf } from "../keeper/secrets.ts";
import { isThisMachine } from "./client-address.ts";
import type { HttpContext } from "./http-context.ts";
import { bearerOf, HttpError, sendJson } from "./reply.ts";
import type { Handler, Route } from "./router.ts";

/** A probe commits a row: not more often than this, ms, however many ask. */
const PROBE_MS = 1_000;
const PROBE_TIMEOUT_MS = 2_000;
/** Of the lag clock, which counts its own tick as lag. */
const RESOLUTION_MS = 20;
const CANNOT: KeeperHealth = { canSave: false, metrics: {} };

export function operatorRoutes(context: HttpContext, now: () => number): { readonly routes: readonly Route[]; close(): void } {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  let probed: { readonly at: number; readonly health: Promise<KeeperHealth> } | null = null;

  function health(): Promise<KeeperHealth> {
    if (probed === null || now() - probed.at >= PROBE_MS) probed = { at: now(), health: withTimeout(context.keeper.health()) };
    return probed.health;
  }

  const livez: Handler = async ({ response }) => sendJson(response, 200, { ok: true });

  const readyz: Handler = async ({ response }) => {
    if (context.draining()) throw new HttpError(503, "restarting", "The server is stopping.");
    const { canSave } = await health();
    if (!canSave) throw new HttpError(503, "cannot-save", "The database does not commit. Look at the log and at the free space of DATA_DIR.");
    sendJson(response, 200, { ok: true });
  };

  const metrics: Handler = async (request) => {
    if (!mayMeasure(context.metricsToken, bearerOf(request.incoming), request.address))
      throw new HttpError(403, "forbidden", "Ask from this machine, or set METRICS_TOKEN and send it as a Bearer token.");
    const { canSave, metrics: keeper } = await health();
    const gauges: [string, number][] = [
      ["can_save", canSave ? 1 : 0],
      ["resident_bytes", process.memoryUsage.rss()],
      ["event_loop_lag_p99_ms", Math.max(0, (lag.percentile(99) || 0) / 1e6 - RESOLUTION_MS)],
      ...Object.entries(keeper).map(([name, value]): [string, number] => [`keeper_${name}`, value]),
      ...Object.entries(context.hubMetrics()).map(([name, value]): [string, number] => [`hub_${name}`, value]),
    ];
    const text = gauges.map(([name, value]) => `overarch_${name.replace(/[^a-zA-Z0-9_]/g, "_")} ${value}\n`).join("");
    request.response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" });
    request.response.end(text);
  };

  return {
    routes: [
      { method: "GET", path: "/livez", handler: livez },
      { method: "GET", path: "/readyz", handler: readyz },
      { method: "GET", path: "/metrics", handler: metrics },
    ],
    close: () => lag.disable(),
  };
}

/** With a token, the token alone: behind a proxy on the same machine every request comes from loopback. */
export function mayMeasure(metricsToken: string | undefined, bearer: string | null, address: string): boolean {
  if (metricsToken !== undefined) return timingSafeEqual(hashOf(bearer ?? ""), hashOf(metricsToken));
  return isThisMachine(address);
}

function withTimeout(health: Promise<KeeperHealth>): Promise<KeeperHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<KeeperHealth>((resolve) => {
    timer = setTimeout(() => resolve(CANNOT), PROBE_TIMEOUT_MS);
  });
  return Promise.race([health.catch(() => CANNOT), late]).finally(() => clearTimeout(timer));
}
