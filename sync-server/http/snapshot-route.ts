// The first half of a join: the document as one compressed, cacheable answer; the socket brings what came after it (`?since=`).
import { type DocumentName, mayRead } from "#core/protocol/documents.ts";
import { KeeperError } from "../keeper/keeper-error.ts";
import { grantFor } from "./grants.ts";
import type { HttpContext } from "./http-context.ts";
import { HttpError } from "./reply.ts";
import type { Route } from "./router.ts";

export function snapshotRoute(context: HttpContext): Route {
  return {
    method: "GET",
    path: "/sync/{id}/{epoch}/{document}",
    async handler(request) {
      const { incoming, response, params } = request;
      const grant = await grantFor(context, request);
      const document = params.document as DocumentName;
      if (!mayRead(grant, document)) throw new HttpError(403, "forbidden", "Your role may not read this document.");
      if (params.epoch !== String(grant.epoch)) {
        throw new HttpError(409, "old-epoch", `The workshop was reset; it is at epoch ${grant.epoch} now. Load it again.`);
      }
      const snapshot = await context.keeper.snapshotV2({ workshop: grant.workshop, epoch: grant.epoch, document }).catch((error: unknown) => {
        if (error instanceof KeeperError && error.code === "damaged") {
          throw new HttpError(503, "damaged", "This document is damaged on the server's disk. Its operator has to restore it from a backup.");
        }
        throw error;
      });
      response.setHeader("ETag", snapshot.etag);
      response.setHeader("Overarch-Seq", snapshot.seq);
      response.setHeader("Vary", "Accept-Encoding, Authorization");
      response.setHeader("Cache-Control", "private, no-cache");
      if (incoming.headers["if-none-match"] === snapshot.etag) {
        response.writeHead(304);
        response.end();
        return;
      }
      const brotli = acceptsBrotli(incoming.headers["accept-encoding"]);
      const body = brotli ? snapshot.brotli : snapshot.update;
      response.writeHead(200, {
        "Content-Type": "application/octet-stream",
        "Content-Length": body.byteLength,
        ...(brotli ? { "Content-Encoding": "br" } : {}),
      });
      response.end(body);
    },
  };
}

function acceptsBrotli(header: string | string[] | undefined): boolean {
  return String(header ?? "")
    .split(",")
    .some((part) => /^br\s*(;|$)/i.test(part.trim()) && !/;\s*q=0(\.0*)?\s*$/.test(part));
}
