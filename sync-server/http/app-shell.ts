// The built browser app: one page under a few paths, and its hashed assets.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { HttpError, sendError } from "./reply.ts";

const PAGES = /^\/$|^\/w\/[^/]+\/?$|^\/j\/[^/]+\/?$/;

export interface AppShell {
  /** Answers GET and HEAD of anything outside the API. */
  handle(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
}

/** `directory` = dist/app. */
export function createAppShell(directory: string): AppShell {
  const assets = existsSync(directory)
    ? sirv(directory, {
        etag: true,
        // Where the build left them beside the asset.
        brotli: true,
        gzip: true,
        setHeaders(response, pathname) {
          response.setHeader("Cache-Control", pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        },
      })
    : null;

  const notFound = (response: ServerResponse) =>
    sendError(response, new HttpError(404, "not-found", "There is nothing under this address. The start page is /."));

  async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let html: Buffer;
    try {
      html = await readFile(join(directory, "index.html"));
    } catch {
      throw new HttpError(503, "not-built", "The app is not built yet. Run npm start, which builds it.");
    }
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": html.length, "Cache-Control": "no-cache" });
    response.end(request.method === "HEAD" ? undefined : html);
  }

  return {
    async handle(request, response, pathname) {
      if (request.method !== "GET" && request.method !== "HEAD") return notFound(response);
      if (PAGES.test(pathname)) return page(request, response);
      if (assets === null) return notFound(response);
      assets(request, response, () => notFound(response));
    },
  };
}
