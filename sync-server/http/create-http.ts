// Every HTTP request: headers for safety, Origin, the route, and one shape for all errors.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createAppShell } from "./app-shell.ts";
import { clientAddress } from "./client-address.ts";
import type { HttpContext } from "./http-context.ts";
import { operatorRoutes } from "./operator-routes.ts";
import { isOwnOrigin } from "./own-origin.ts";
import { HttpError, sendError } from "./reply.ts";
import { createRouter, type Route } from "./router.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { snapshotRoute } from "./snapshot-route.ts";
import { workshopRoutes } from "./workshop-routes.ts";

export interface HttpOptions extends HttpContext {
  /** dist/app */
  readonly appDirectory: string;
  readonly now: () => number;
}

export interface Http {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** All there is but the app's pages and assets. */
  readonly routes: readonly Route[];
  close(): void;
}

export function createHttp(options: HttpOptions): Http {
  const operator = operatorRoutes(options, options.now);
  const routes = [...workshopRoutes(options), snapshotRoute(options), ...operator.routes];
  const router = createRouter(routes);
  const shell = createAppShell(options.appDirectory);

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(incoming, response);
    const url = URL.canParse(incoming.url ?? "", "http://localhost") ? new URL(incoming.url ?? "", "http://localhost") : null;
    if (url === null) throw new HttpError(400, "invalid", "The address cannot be read.");
    const ours = url.pathname.startsWith("/api/") || url.pathname.startsWith("/sync/");
    if (ours && !isOwnOrigin(incoming, options.publicUrl)) {
      throw new HttpError(403, "foreign-origin", "This page belongs to another site. Open the workshop under the server's own address (PUBLIC_URL).");
    }
    const found = router.find(incoming.method ?? "", url.pathname);
    if (found !== null) return found.handler({ incoming, response, url, params: found.params, address: clientAddress(incoming, options.publicUrl) });
    if (ours) throw new HttpError(404, "not-found", `There is no ${incoming.method} ${url.pathname} here. docs/openapi.yaml lists what there is.`);
    return shell.handle(incoming, response, url.pathname);
  }

  return {
    routes,
    handle(incoming, response) {
      answer(incoming, response).catch((error: unknown) => {
        const known = error instanceof HttpError;
        // The path of a request names a workshop but no secret; queries and headers are left out.
        if (!known && !incoming.destroyed) options.log.error({ err: error, method: incoming.method }, "a request failed");
        if (response.headersSent || response.destroyed) {
          response.destroy();
          return;
        }
        // What was not read of the body would be taken for the next request.
        if (!incoming.complete) response.setHeader("Connection", "close");
        sendError(response, known ? error : new HttpError(503, "unavailable", "The server could not answer this. Try again in a moment."));
      });
    },
    close: () => operator.close(),
  };
}
