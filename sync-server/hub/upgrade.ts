// What an upgrade request asks for, judged from its text alone.
import type { IncomingMessage } from "node:http";
import type { CloseName } from "#core/protocol/close-code.ts";
import { SESSION_PROTOCOL_PREFIX, SUBPROTOCOL } from "#core/protocol/message-type.ts";

export type UpgradeRequest =
  | { readonly kind: "http"; readonly status: 403 | 404 }
  /** To be accepted and closed at once: an HTTP refusal reaches a browser as 1006, which the stock client retries for ever. */
  | { readonly kind: "close"; readonly close: CloseName }
  | {
      readonly kind: "ask";
      readonly session: string;
      readonly workshop: string;
      readonly epoch: number;
      readonly document: string;
      readonly since: number | null;
    };

/** Sessions are 43 characters; more than this is not one. */
const MAX_SESSION_CHARS = 200;
const PATH = /^\/sync\/([^/]{1,200})\/(\d{1,9})\/([^/]{1,200})$/;

export function readUpgrade(request: IncomingMessage, publicOrigin: string | null): UpgradeRequest {
  const url = parseUrl(request.url);
  if (url === null || !url.pathname.startsWith("/sync/")) return { kind: "http", status: 404 };
  if (!isOwnOrigin(request, publicOrigin)) return { kind: "http", status: 403 };
  const offered = offeredProtocols(request);
  if (!offered.includes(SUBPROTOCOL)) return { kind: "close", close: "reload" };
  const session = offered.find((name) => name.startsWith(SESSION_PROTOCOL_PREFIX))?.slice(SESSION_PROTOCOL_PREFIX.length) ?? "";
  if (session === "" || session.length > MAX_SESSION_CHARS) return { kind: "close", close: "noSession" };
  const parts = PATH.exec(url.pathname);
  const workshop = decode(parts?.[1]);
  const document = decode(parts?.[3]);
  if (parts === null || workshop === null || document === null) return { kind: "close", close: "forbidden" };
  const since = url.searchParams.get("since");
  return { kind: "ask", session, workshop, epoch: Number(parts[2]), document, since: since !== null && /^\d{1,15}$/.test(since) ? Number(since) : null };
}

/** The version, or where it is not offered the first that is no secret, so that the close code reaches a client that insists on an answer. */
export function selectProtocol(offered: Iterable<string>): string | false {
  const names = [...offered];
  if (names.includes(SUBPROTOCOL)) return SUBPROTOCOL;
  return names.find((name) => !name.startsWith(SESSION_PROTOCOL_PREFIX)) ?? false;
}

function offeredProtocols(request: IncomingMessage): string[] {
  return (request.headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim());
}

/** A request without an Origin passes: no browser sends it, and the session is the right. */
function isOwnOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const sent = parseUrl(origin, null);
  if (sent === null || sent.origin === "null") return false;
  if (publicOrigin !== null && sent.origin === publicOrigin) return true;
  return host !== undefined && sent.host === parseUrl(`${sent.protocol}//${host}`, null)?.host;
}

function parseUrl(text: string | undefined, base: string | null = "http://localhost"): URL | null {
  try {
    return base === null ? new URL(text ?? "") : new URL(text ?? "", base);
  } catch {
    return null;
  }
}

function decode(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
