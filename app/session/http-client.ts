// Every route of the server, typed. Errors are values: nothing here throws.
import type { Command, CommandReply, ErrorReply } from "#core/protocol/commands.ts";
import type { DocumentRef } from "#core/protocol/documents.ts";
import type { CreateReply, InviteReply, JoinReply, LobbyReply, Membership } from "#core/protocol/roles.ts";

/** `status` 0: no answer at all. */
export interface HttpFailure extends ErrorReply {
  readonly status: number;
}
export type HttpResult<T> = { readonly ok: true; readonly value: T } | HttpFailure;

export type EntryKey = { readonly secret: string } | { readonly code: string };
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
export interface Snapshot {
  /** Update v2. */
  readonly update: Uint8Array;
  readonly seq: number;
}
export interface Download {
  readonly blob: Blob;
  readonly fileName: string;
}

export interface HttpClient {
  templates(): Promise<HttpResult<readonly TemplateSummary[]>>;
  createWorkshop(request: { readonly template?: string; readonly title?: string; readonly file?: unknown }): Promise<HttpResult<CreateReply>>;
  workshopOfCode(code: string): Promise<HttpResult<{ readonly id: string }>>;
  lobby(workshop: string, key: EntryKey): Promise<HttpResult<LobbyReply>>;
  join(workshop: string, request: EntryKey & { readonly name?: string; readonly department?: string }): Promise<HttpResult<JoinReply>>;
  me(workshop: string, session: string): Promise<HttpResult<Membership>>;
  command(workshop: string, session: string, command: Command, key: string): Promise<HttpResult<CommandReply>>;
  invite(workshop: string, session: string): Promise<HttpResult<InviteReply>>;
  exportFile(workshop: string, session: string, format: string): Promise<HttpResult<Download>>;
  snapshot(ref: DocumentRef, session: string): Promise<HttpResult<Snapshot>>;
}

export interface HttpClientDeps {
  /** `https://host`, without a slash at its end; empty: where this page came from. */
  readonly base: string;
  readonly fetch?: typeof fetch;
  /** After so many ms an answer counts as lost. */
  readonly timeoutMs?: number;
}

const NO_ANSWER = "The server cannot be reached. Check the network; nothing is lost, it will be tried again.";
const ODD_ANSWER = "Something between this screen and the server answered instead of it. Check the network, then try again.";
const TIMEOUT_MS = 20_000;

export function createHttpClient({ base, fetch: ask = (...args) => fetch(...args), timeoutMs = TIMEOUT_MS }: HttpClientDeps): HttpClient {
  async function request<T>(path: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<HttpResult<T>> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    let response: Response | null = null;
    try {
      response = await ask(base + path, { ...init, cache: "no-store", credentials: "omit", signal: controller.signal });
      return response.ok ? { ok: true, value: await read(response) } : await failureOf(response);
    } catch {
      // An answer that cannot be read to its end, or is no JSON, is as good as none.
      return { ok: false, status: 0, code: "network", message: response?.ok === true ? ODD_ANSWER : NO_ANSWER };
    } finally {
      clearTimeout(timer);
    }
  }

  const json = async <T>(response: Response) => (await response.json()) as T;
  const get = <T>(path: string, session?: string) => request<T>(path, { headers: bearer(session) }, json);
  const post = <T>(path: string, body: unknown, headers: { [name: string]: string } = {}) =>
    request<T>(path, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) }, json);
  const at = (workshop: string, rest: string) => `/api/workshops/${encodeURIComponent(workshop)}/${rest}`;

  return {
    async templates() {
      const reply = await get<{ readonly templates: readonly TemplateSummary[] }>("/api/templates");
      return reply.ok ? { ok: true, value: reply.value.templates } : reply;
    },
    createWorkshop: (body) => post("/api/workshops", body),
    workshopOfCode: (code) => post("/api/codes", { code }),
    lobby: (workshop, key) => post(at(workshop, "lobby"), key),
    join: (workshop, body) => post(at(workshop, "join"), body),
    me: (workshop, session) => get(at(workshop, "me"), session),
    command: (workshop, session, command, key) => post(at(workshop, "commands"), command, { ...bearer(session), "Idempotency-Key": key }),
    invite: (workshop, session) => get(at(workshop, "invite"), session),
    exportFile: (workshop, session, format) =>
      request(at(workshop, `export?format=${encodeURIComponent(format)}`), { headers: bearer(session) }, async (response) => ({
        blob: await response.blob(),
        fileName: fileNameOf(response.headers.get("Content-Disposition")) ?? `workshop.${format}`,
      })),
    snapshot: ({ workshop, epoch, document }, session) =>
      request(`/sync/${encodeURIComponent(workshop)}/${epoch}/${encodeURIComponent(document)}`, { headers: bearer(session) }, async (response) => ({
        update: new Uint8Array(await response.arrayBuffer()),
        seq: Number(response.headers.get("Overarch-Seq") ?? Number.NaN),
      })),
  };
}

/** Whether the same request may succeed later: nobody has said no. */
export function isLater({ status }: HttpFailure): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

function bearer(session: string | undefined): { [name: string]: string } {
  return session === undefined ? {} : { Authorization: `Bearer ${session}` };
}

async function failureOf(response: Response): Promise<HttpFailure> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null) return { ok: false, status, code: "unknown", message: ODD_ANSWER };
  const { code, message, path } = body as { [key: string]: unknown };
  return {
    ok: false,
    status,
    code: typeof code === "string" ? code : "unknown",
    message: typeof message === "string" ? message : ODD_ANSWER,
    ...(typeof path === "string" ? { path } : {}),
  };
}

/** RFC 5987 first, then the plain one. */
function fileNameOf(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      return null;
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? null;
}
