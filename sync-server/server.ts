// One HTTP server with its hub, over a keeper. Nothing here is global: two of them live in one process without knowing of each other.
import { createServer as createNodeServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { createHttp } from "./http/create-http.ts";
import { createFailedAuthentication } from "./http/failed-authentication.ts";
import type { Route } from "./http/router.ts";
import { createHub } from "./hub/create-hub.ts";
import type { HubTiming } from "./hub/hub-timing.ts";
import type { Keeper } from "./keeper/keeper.ts";

export interface ServerDeps {
  readonly keeper: Keeper;
  /** dist/app */
  readonly appDirectory: string;
  /** Server ms. */
  readonly now: () => number;
  readonly log: Logger;
  readonly publicUrl?: string | undefined;
  readonly metricsToken?: string | undefined;
  readonly lan?: () => string | null;
  /** How late a failed attempt beyond the limit is answered. */
  readonly pauseAfterFailure?: () => Promise<unknown>;
  /** Tests shorten the hub's times. */
  readonly hubTiming?: Partial<HubTiming>;
}

export interface Server {
  /** Resolves with the port, once it listens. 0: any free one. */
  listen(port: number, host: string): Promise<number>;
  readonly port: number;
  readonly routes: readonly Route[];
  /** Lets nobody in any more, lets the hub finish, then ends. The keeper stays open: it belongs to the caller. */
  close(): Promise<void>;
}

export function createServer(deps: ServerDeps): Server {
  const { keeper, now, log, publicUrl } = deps;
  let draining = false;
  const hub = createHub({
    keeper,
    now,
    log,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(deps.hubTiming === undefined ? {} : { timing: deps.hubTiming }),
  });
  const http = createHttp({
    keeper,
    now,
    log,
    publicUrl,
    metricsToken: deps.metricsToken,
    appDirectory: deps.appDirectory,
    lan: deps.lan ?? (() => null),
    failures: createFailedAuthentication(now, deps.pauseAfterFailure),
    hubMetrics: () => hub.metrics(),
    draining: () => draining,
  });
  const server = createNodeServer({ headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 }, http.handle);
  server.on("upgrade", (request, socket, head) => hub.handleUpgrade(request, socket, head));

  return {
    routes: http.routes,
    listen(port, host) {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve((server.address() as AddressInfo).port);
        });
      });
    },
    get port() {
      return (server.address() as AddressInfo | null)?.port ?? 0;
    },
    async close() {
      draining = true;
      await hub.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      http.close();
    },
  };
}
