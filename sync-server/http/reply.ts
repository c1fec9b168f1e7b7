import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorReply } from "#core/protocol/commands.ts";
import type { Outcome } from "../keeper/keeper.ts";

/** Thrown by a handler; the router answers with it. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly reply: ErrorReply;
  readonly retryAfterS: number | undefined;
  constructor(status: number, code: string, message: string, more: { readonly path?: string; readonly retryAfterS?: number } = {}) {
    super(message);
    this.status = status;
    this.reply = { ok: false, code, message, ...(more.path === undefined ? {} : { path: more.path }) };
    this.retryAfterS = more.retryAfterS;
  }
}

export type Headers = { readonly [name: string]: string | number };

/** Nothing of the API is kept by anybody in between. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Headers = {}): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(text);
}

export function sendError(response: ServerResponse, error: HttpError): void {
  sendJson(response, error.status, error.reply, error.retryAfterS === undefined ? {} : { "Retry-After": error.retryAfterS });
}

/** The value of an outcome, or its error thrown. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, message, path } = outcome.error;
  throw new HttpError(outcome.status, code, message, {
    ...(path === undefined ? {} : { path }),
    ...(outcome.retryAfterS === undefined ? {} : { retryAfterS: outcome.retryAfterS }),
  });
}

/** The session of `Authorization: Bearer …`; null where none was sent. */
export function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}
