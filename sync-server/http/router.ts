// Which handler answers a request. The table in routes.ts is all there is: docs/openapi.yaml is held against it.
import type { IncomingMessage, ServerResponse } from "node:http";

export interface Request {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly params: { readonly [name: string]: string };
  /** Of whoever asks; for limits, never stored. */
  readonly address: string;
}

export type Handler = (request: Request) => Promise<void>;

export interface Route {
  readonly method: "GET" | "POST";
  /** As in OpenAPI: `/api/workshops/{id}/join`. */
  readonly path: string;
  readonly handler: Handler;
}

export interface Router {
  find(method: string, pathname: string): { readonly handler: Handler; readonly params: { readonly [name: string]: string } } | null;
}

export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map(({ method, path, handler }) => ({
    method,
    handler,
    pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
  }));
  return {
    find(method, pathname) {
      for (const route of compiled) {
        if (route.method !== method) continue;
        const match = route.pattern.exec(pathname);
        if (match === null) continue;
        const params = decoded(match.groups ?? {});
        return params === null ? null : { handler: route.handler, params };
      }
      return null;
    },
  };
}

function decoded(groups: { readonly [name: string]: string }): { readonly [name: string]: string } | null {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
}
