import type { IncomingMessage } from "node:http";

/** Whether a request comes from our own pages, or from no page at all: no browser leaves Origin out of a POST, and the session is the right. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const sent = new URL(origin);
  if (sent.origin === "null") return false;
  if (publicUrl !== undefined && sent.origin === new URL(publicUrl).origin) return true;
  const own = `${sent.protocol}//${host ?? ""}`;
  return URL.canParse(own) && new URL(own).host === sent.host;
}
