// The server as it is shipped: two threads, a database, signals.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import type { JoinReply } from "#core/protocol/roles.ts";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import { startKeeperThread } from "../../sync-server/keeper/keeper-client.ts";
import { systemRandom } from "../../sync-server/keeper/secrets.ts";
import { openLibsqlStorage } from "../../sync-server/storage/libsql-storage.ts";
import { eventually } from "../support/eventually.ts";
import { bearer, call } from "../support/http-room.ts";
import type { CreatedWorkshop } from "../support/journey.ts";
import { aGoal, must, openKeeperRoom, secretOf, silent } from "../support/keeper-room.ts";
import { type Bundle, bundleServer, type Ended, runMortalKeeper, type ServerProcess, startServerProcess } from "../support/server-process.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleServer();
});
afterAll(() => bundle.remove());

const folders: string[] = [];
const running: ServerProcess[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.end("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "overarch-process-"));
  folders.push(made);
  return made;
}
async function start(env: { readonly [name: string]: string }): Promise<ServerProcess> {
  const server = await startServerProcess(bundle, env);
  if (!("port" in server)) throw new Error(`ended with ${server.code}: ${server.stderr}`);
  running.push(server);
  return server;
}
async function startInVain(env: { readonly [name: string]: string }): Promise<Ended> {
  const server = await startServerProcess(bundle, env);
  if (!("port" in server)) return server;
  running.push(server);
  throw new Error("it started");
}
const post = async <T>(port: number, path: string, body: object, headers: { readonly [name: string]: string } = {}) => {
  const answer = await call(port, "POST", path, { body, headers: { "content-type": "application/json", ...headers } });
  if (answer.status >= 400) throw new Error(answer.text);
  return answer.json as T;
};

describe("the process", () => {
  it("[HT15] the ready line comes first; SIGTERM ends with 0 and keeps everything", async () => {
    const DATA_DIR = folder();
    const first = await start({ DATA_DIR });
    expect(first.firstLine).toBe(`Overarch is ready: http://localhost:${first.port}/`);
    const workshop = await post<CreatedWorkshop>(first.port, "/api/workshops", {});
    expect(await first.end("SIGTERM")).toBe(0);
    const second = await start({ DATA_DIR });
    expect(await post(second.port, "/api/codes", { code: workshop.code })).toEqual({ id: workshop.id });
    expect(await second.end("SIGINT")).toBe(0);
  });

  it("[HT11] on a loopback HOST nothing is announced that nobody could reach: no address, no QR code, no other invite", async () => {
    const server = await start({ DATA_DIR: folder(), HOST: "127.0.0.1" });
    const workshop = await post<CreatedWorkshop>(server.port, "/api/workshops", {});
    const { session } = await post<JoinReply>(server.port, `/api/workshops/${workshop.id}/join`, { secret: secretOf(workshop.links.host) });
    const invite = await call(server.port, "GET", `/api/workshops/${workshop.id}/invite`, bearer(session));
    const base = `http://127.0.0.1:${server.port}`;
    expect(invite.json).toEqual({ code: workshop.code, base, joinUrl: `${base}/j/${workshop.code}` });
    expect(await server.end("SIGTERM")).toBe(0);
    expect(server.stdout).toBe(`${server.firstLine}\n`);
    const named = await start({ DATA_DIR: folder(), HOST: "127.0.0.1", PUBLIC_URL: "https://workshop.example.org" });
    await eventually(() => expect(named.stdout).toContain("From other devices: https://workshop.example.org/\n"));
  });

  it("[HT15] open sockets are told to come back (4503) when it stops", async () => {
    const server = await start({ DATA_DIR: folder() });
    const workshop = await post<CreatedWorkshop>(server.port, "/api/workshops", {});
    const { session } = await post<JoinReply>(server.port, `/api/workshops/${workshop.id}/join`, { secret: secretOf(workshop.links.host) });
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/${workshop.id}/1/canvas`, ["overarch.1", `s.${session}`]);
    await new Promise((resolve, reject) => {
      socket.once("message", resolve);
      socket.once("error", reject);
    });
    const closed = new Promise<number>((resolve) => {
      socket.once("close", resolve);
    });
    const [code, exit] = await Promise.all([closed, server.end("SIGTERM")]);
    expect([code, exit]).toEqual([4503, 0]);
  });

  it("[HT15] [ST10] what prevents a start is one sentence and exit 1", async () => {
    const DATA_DIR = folder();
    const server = await start({ DATA_DIR });
    expect(await startInVain({ DATA_DIR })).toEqual({
      code: 1,
      stdout: "",
      stderr: `Another Overarch server is using ${DATA_DIR}; stop it, or set DATA_DIR to another directory.\n`,
    });
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { readonly port: number }).port));
    });
    expect(await startInVain({ DATA_DIR: folder(), PORT: String(port) })).toEqual({
      code: 1,
      stdout: "",
      stderr: `Port ${port} is taken; stop what uses it, or choose another with PORT.\n`,
    });
    taken.close();
    expect((await startInVain({ DATA_DIR: folder(), PORT: "http" })).stderr).toBe('PORT must be a number from 0 to 65535, not "http".\n');
    expect((await startInVain({ DATA_DIR: folder(), PUBLIC_URL: "workshop.example.org" })).stderr).toContain("PUBLIC_URL must be an address like");
    // Killed without a word, it leaves no lock behind.
    await server.end("SIGKILL");
    expect(await (await start({ DATA_DIR })).end("SIGTERM")).toBe(0);
  });

  it("[CM17] killed in the middle of crossings, again and again: every card is in one place, and what was answered holds", async () => {
    const DATA_DIR = folder();
    let server = await start({ DATA_DIR });
    const workshop = await post<CreatedWorkshop>(server.port, "/api/workshops", { template: "social-media" });
    const { session } = await post<JoinReply>(server.port, `/api/workshops/${workshop.id}/join`, { secret: secretOf(workshop.links.departments.pr ?? "") });
    const load = async (document: string) => {
      const answer = await call(server.port, "GET", `/sync/${workshop.id}/1/${document}`, bearer(session));
      const doc = new Y.Doc();
      Y.applyUpdateV2(doc, answer.bytes);
      // The snapshot is the seed; the tail comes by the socket.
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/${workshop.id}/1/${document}?since=${answer.headers["overarch-seq"]}`, [
        "overarch.1",
        `s.${session}`,
      ]);
      await syncInto(doc, socket);
      return readGoals(doc);
    };
    const ids = [...(await load("tray-pr")).keys()];
    expect(ids.length).toBeGreaterThan(3);

    const onCanvas = new Map(ids.map((id) => [id, false]));
    let interrupted = 0;
    for (let round = 0; round < 6; round++) {
      let answered = 0;
      const run = (async () => {
        for (let n = 0; ; n++) {
          const id = ids[n % ids.length] as string;
          const to = !(onCanvas.get(id) ?? false);
          const command = to ? { type: "place", goal: id, objective: null, horizon: "q1" } : { type: "unplace", goal: id };
          // Each try under its own key: that it can be repeated is part of what is tested.
          await post(server.port, `/api/workshops/${workshop.id}/commands`, command, {
            authorization: `Bearer ${session}`,
            "idempotency-key": `${round}-${n}`,
          });
          onCanvas.set(id, to);
          answered += 1;
        }
      })().catch(() => {
        interrupted += 1;
      });
      await eventually(() => answered >= 4 + round * 3);
      await server.end("SIGKILL");
      await run;
      server = await start({ DATA_DIR });
      const [tray, canvas] = [await load("tray-pr"), await load("canvas")];
      let unanswered = 0;
      for (const id of ids) {
        expect([id, Number(tray.has(id)) + Number(canvas.has(id))]).toEqual([id, 1]);
        if (canvas.has(id) !== onCanvas.get(id)) unanswered += 1;
        onCanvas.set(id, canvas.has(id));
      }
      // At most the one command that was on its way may have been done without its answer.
      expect(unanswered).toBeLessThanOrEqual(1);
    }
    expect(interrupted).toBe(6);
  });

  it("[CM17] killed by SIGKILL at each step of place and unplace, on the disk: the card stays where it was, and after COMMIT it is where it goes", {
    timeout: 120_000,
  }, async () => {
    const dataDir = folder();
    const room = await openKeeperRoom({ storage: openLibsqlStorage(dataDir) });
    const { workshop } = room;
    const { session } = must(await room.keeper.join(workshop.id, { secret: secretOf(workshop.links.departments.a ?? "") }));
    await room.draft(aGoal("g1", "a"));
    await room.keeper.close();
    /** As a server finds it that starts afterwards. */
    const standing = async () => {
      const keeper = createKeeper({ storage: openLibsqlStorage(dataDir), random: systemRandom, now: Date.now, log: silent });
      const found: string[] = [];
      for (const document of ["tray-a", "tray-b", "canvas"] as const) {
        const { snapshot, tail } = await keeper.loadDocument({ workshop: workshop.id, epoch: 1, document });
        const doc = new Y.Doc();
        for (const update of [snapshot, ...tail.map((row) => row.update)]) Y.applyUpdate(doc, update);
        if (readGoals(doc).has("g1")) found.push(document);
      }
      await keeper.close();
      return found;
    };
    for (const [command, from, to] of [
      [{ type: "place", goal: "g1", objective: "o1", horizon: "q1" }, "tray-a", "canvas"],
      [{ type: "unplace", goal: "g1" }, "canvas", "tray-a"],
    ] as const) {
      const after: (readonly string[])[] = [];
      for (let dieAt = 1; ; dieAt++) {
        const { killed, stdout, stderr } = await runMortalKeeper(bundle, { dataDir, session, command, key: command.type, dieAt });
        after.push(await standing());
        if (killed) continue;
        expect(JSON.parse(stdout || stderr)).toMatchObject({ ok: true });
        break;
      }
      // Two owners, two rows, the command, its audit, COMMIT; then killed before the answer; then the same key once more.
      expect(after).toEqual([...Array<readonly string[]>(7).fill([from]), [to], [to]]);
    }
  });

  it("[ST6] no secret, session or text is in the files of the data directory or in the log", async () => {
    const DATA_DIR = folder();
    const server = await start({ DATA_DIR, LOG_LEVEL: "trace" });
    const workshop = await post<CreatedWorkshop>(server.port, "/api/workshops", {});
    const { session } = await post<JoinReply>(server.port, `/api/workshops/${workshop.id}/join`, { secret: secretOf(workshop.links.host) });
    const { link } = await post<{ readonly link: string }>(
      server.port,
      `/api/workshops/${workshop.id}/commands`,
      { type: "link", role: "wall" },
      { authorization: `Bearer ${session}`, "idempotency-key": "k" },
    );
    const { host, seat, wall, departments } = workshop.links;
    const secrets = [session, workshop.recoveryCode, ...[link, host, seat, wall, ...Object.values(departments)].map(secretOf)];
    await server.end("SIGKILL");
    const written = readdirSync(DATA_DIR).map((file) => readFileSync(join(DATA_DIR, file)).toString("latin1"));
    expect(written.join("")).toContain(workshop.id);
    expect(secrets.filter((secret) => [...written, server.stdout, server.stderr].some((text) => text.includes(secret)))).toEqual([]);
  });
});

describe("the keeper's thread", () => {
  const worker = () => pathToFileURL(join(bundle.directory, "keeper-worker.js"));

  it("[HT16] answers, refusals, rejections and events come over as they are", async () => {
    const { keeper } = await startKeeperThread(worker(), { dataDir: folder(), logLevel: "silent" });
    const told: string[] = [];
    keeper.onStatus((status) => told.push(`n ${status.lock.n}`));
    keeper.onChange((changes) => told.push(...changes.map(({ ref, seq, update }) => `${ref.document} ${seq} ${update instanceof Uint8Array}`)));
    const workshop = must(await keeper.createWorkshop({}, "http://x"));
    const { session } = must(await keeper.join(workshop.id, { secret: secretOf(workshop.links.host) }));
    const grant = await keeper.grantOf(session);
    if (grant === null) throw new Error("no grant");
    expect(must(await keeper.command(grant, { type: "lock", locked: true }, "k", ""))).toEqual({ ok: true, n: 1 });
    told.push("answer");
    expect(told).toEqual(["n 1", "session 2 true", "answer"]);
    expect(await keeper.command(grant, { type: "unplace", goal: "nope" }, "k2", "")).toMatchObject({ ok: false, status: 400, error: { code: "unknown-goal" } });

    const ref = { workshop: workshop.id, epoch: 1, document: "canvas" } as const;
    const update = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc()));
    expect(await keeper.commit([{ ref, update, department: null, participant: "p", clients: [5] }])).toEqual([2]);
    expect(await keeper.clientOwners(ref)).toEqual(
      new Map([
        [5, "p"],
        [expect.any(Number) as unknown as number, "server"],
      ]),
    );
    expect((await keeper.loadDocument(ref)).tail).toEqual([{ seq: 2, update: new Uint8Array([0, 0]) }]);
    await expect(keeper.loadDocument({ ...ref, document: "tray-zz" })).rejects.toMatchObject({ name: "KeeperError", code: "no-document" });
    await expect(keeper.diff(ref, new Uint8Array([255]))).rejects.toMatchObject({ code: "bad-state-vector" });
    expect((await keeper.health()).canSave).toBe(true);
    await keeper.close();
    await expect(keeper.statusOf(workshop.id)).rejects.toMatchObject({ code: "closed" });
  });

  it("[HT17] while a large export is drawn, others are answered", async () => {
    const { keeper } = await startKeeperThread(worker(), { dataDir: folder(), logLevel: "silent" });
    const workshop = must(await keeper.createWorkshop({}, "http://x"));
    const { session } = must(await keeper.join(workshop.id, { secret: secretOf(workshop.links.host) }));
    const grant = await keeper.grantOf(session);
    if (grant === null) throw new Error("no grant");
    const ref = { workshop: workshop.id, epoch: 1, document: "canvas" } as const;
    const doc = new Y.Doc();
    doc.transact(() => {
      for (let n = 0; n < 120; n++) putGoal(doc, aGoal(`g${n}`, n % 2 === 0 ? "a" : "b", { placement: { objective: "o1", horizon: "q1" } }));
    });
    await keeper.commit([{ ref, update: Y.encodeStateAsUpdate(doc), department: null, participant: "p", clients: [doc.clientID] }]);
    let drawn = false;
    const drawing = keeper.exportFile(grant, "png").then((file) => {
      drawn = true;
      return must(file);
    });
    for (let n = 0; n < 5; n++) expect((await keeper.statusOf(workshop.id))?.epoch).toBe(1);
    expect(drawn).toBe(false);
    const { body, contentType } = await drawing;
    expect([contentType, body instanceof Uint8Array, Buffer.from(body).subarray(1, 4).toString()]).toEqual(["image/png", true, "PNG"]);
    expect(await keeper.exportFile(grant, "exe")).toMatchObject({ ok: false, status: 400, error: { code: "unknown-format" } });
    await keeper.close();
  });

  it("[HT16] a directory it cannot use is one sentence", async () => {
    const dataDir = folder();
    const { keeper } = await startKeeperThread(worker(), { dataDir, logLevel: "silent" });
    await expect(startKeeperThread(worker(), { dataDir, logLevel: "silent" })).rejects.toThrow(`Another Overarch server is using ${dataDir}`);
    await keeper.close();
    const again = await startKeeperThread(worker(), { dataDir, logLevel: "silent" });
    await again.keeper.close();
  });
});

/** Applies what the server sends until its first answer to our own step 1. */
function syncInto(doc: Y.Doc, socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.on("open", () => {
      const vector = Y.encodeStateVector(doc);
      socket.send(Buffer.concat([Buffer.from([0, 0, vector.length]), vector]));
    });
    socket.on("message", (data: Buffer) => {
      if (data[0] !== 0 || data[1] === 0) return;
      // varUint length: up to 5 bytes
      let at = 2;
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = data[at++] as number;
        length += (byte & 127) * 2 ** shift;
        if (byte < 128) break;
      }
      Y.applyUpdate(doc, data.subarray(at, at + length));
      if (data[1] === 1) {
        socket.close();
        resolve();
      }
    });
  });
}
