// A real server on a free port, and requests to it with any header, also those that fetch keeps for itself.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import type { Keeper } from "../../sync-server/keeper/keeper.ts";
import { createServer, type Server, type ServerDeps } from "../../sync-server/server.ts";
import { createMemoryStorage } from "../../sync-server/storage/memory-storage.ts";
import type { CreatedWorkshop } from "./journey.ts";
import { secretOf, silent } from "./keeper-room.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly json: unknown;
}

export interface Ask {
  readonly headers?: { readonly [name: string]: string };
  /** Sent as JSON unless a content-type is given. */
  readonly body?: unknown;
  readonly raw?: string | Buffer;
}

export interface HttpRoom {
  readonly server: Server;
  readonly keeper: Keeper;
  readonly port: number;
  call(method: string, path: string, ask?: Ask): Promise<Answer>;
  create(body?: object): Promise<CreatedWorkshop>;
  join(workshop: CreatedWorkshop, link: "host" | "seat" | "wall" | { readonly department: string }, more?: object): Promise<string>;
  close(): Promise<void>;
}

/** A built app as small as can be. */
const APP = { "index.html": "<!doctype html><title>Overarch</title>", "assets/main-abc123.js": "export {};" };

export async function openHttpRoom(
  options: Partial<ServerDeps> & { readonly app?: boolean; readonly files?: { readonly [path: string]: string }; readonly at?: number } = {},
): Promise<HttpRoom> {
  const folder = mkdtempSync(join(tmpdir(), "overarch-http-"));
  const { app = true, files = APP, at = 0, ...deps } = options;
  if (app) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  const keeper = deps.keeper ?? createKeeper({ storage: createMemoryStorage(), random: randomBytes, now: deps.now ?? Date.now, log: silent });
  const server = createServer({
    keeper,
    appDirectory: app ? folder : join(folder, "nothing"),
    now: Date.now,
    log: silent,
    pauseAfterFailure: () => Promise.resolve(),
    ...deps,
  });
  const port = await server.listen(at, "127.0.0.1");

  const room: HttpRoom = {
    server,
    keeper,
    port,
    call: (method, path, ask) => call(port, method, path, ask),
    async create(body = {}) {
      return (await expectStatus(room.call("POST", "/api/workshops", { body }), 201)) as CreatedWorkshop;
    },
    async join(workshop, link, more = {}) {
      const url = typeof link === "string" ? workshop.links[link] : (workshop.links.departments[link.department] ?? "");
      const body = { secret: secretOf(url), ...more };
      return ((await expectStatus(room.call("POST", `/api/workshops/${workshop.id}/join`, { body }), 200)) as { readonly session: string }).session;
    },
    async close() {
      await server.close();
      if (deps.keeper === undefined) await keeper.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return room;
}

async function expectStatus(answer: Promise<Answer>, status: number): Promise<unknown> {
  const { status: got, text, json } = await answer;
  if (got !== status) throw new Error(`${got} instead of ${status}: ${text}`);
  return json;
}

export function bearer(session: string): { readonly headers: { readonly authorization: string } } {
  return { headers: { authorization: `Bearer ${session}` } };
}

export function call(port: number, method: string, path: string, { headers = {}, body, raw }: Ask = {}): Promise<Answer> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, method, path, agent: false, headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString("utf8");
          const isJson = incoming.headers["content-type"]?.startsWith("application/json") ?? false;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, text, json: isJson ? JSON.parse(text) : undefined });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(payload);
  });
}
