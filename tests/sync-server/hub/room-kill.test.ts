// The bundled server, killed while hosts reveal and people vote; then everything it left behind is searched.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { CreateReply, JoinReply } from "#core/protocol/roles.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { eventually } from "../../support/eventually.ts";
import { connectStock } from "../../support/hub-room.ts";
import { must, openKeeperRoom } from "../../support/keeper-room.ts";
import { pick, seededRandom } from "../../support/random.ts";
import { type Bundle, bundleServer, runMortalKeeper, type ServerProcess, startServerProcess } from "../../support/server-process.ts";

const SEED = 76;
const ROUNDS = 3;

let bundle: Bundle;
let server: ServerProcess;
let logs = "";
let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "overarch-room-kill-"));
  logs = "";
});
afterEach(async () => {
  await server.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});
beforeAll(async () => {
  bundle = await bundleServer();
});
afterAll(() => {
  bundle.remove();
});

async function start(port = "0"): Promise<ServerProcess> {
  const started = await startServerProcess(bundle, { DATA_DIR: dataDir, PORT: port, LOG_LEVEL: "trace" });
  if (!("port" in started)) throw new Error(`ended with ${started.code}: ${started.stderr}`);
  server = started;
  return started;
}
async function killAndStart(): Promise<void> {
  await server.end("SIGKILL");
  logs += server.stdout + server.stderr;
  await start(String(server.port));
}
/** null: the server went away before it answered. */
async function send(
  workshop: string,
  session: string,
  key: string,
  body: unknown,
): Promise<{ readonly status: number; readonly json: { readonly [name: string]: unknown } } | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/workshops/${workshop}/commands`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${session}`, "idempotency-key": key },
      body: JSON.stringify(body),
    });
    return { status: answer.status, json: (await answer.json()) as { readonly [name: string]: unknown } };
  } catch {
    return null;
  }
}
/** Until it is answered, under one key. */
async function insist(workshop: string, session: string, key: string, body: unknown): Promise<{ readonly [name: string]: unknown }> {
  let answer = await send(workshop, session, key, body);
  await eventually(async () => {
    answer ??= await send(workshop, session, key, body);
    return answer !== null;
  }, 30_000);
  if (answer?.status !== 200) throw new Error(JSON.stringify(answer));
  return answer.json;
}
async function post<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}
const raise = (message: string): never => {
  throw new Error(message);
};
const secretOf = (link = "") => link.slice(link.indexOf("#") + 1);
const onDisk = (text: string | Buffer) => readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(text));
const exported = async (workshop: string, session: string, format = "json") =>
  (
    await fetch(`http://127.0.0.1:${server.port}/api/workshops/${workshop}/export?format=${format}`, { headers: { authorization: `Bearer ${session}` } })
  ).text();

describe("killed while the room is led", () => {
  it(`[FA76] [FA72] [FA73] ${ROUNDS} ballots with SIGKILL in the vote and in the close: every vote counts once, and no trace of one is left`, async () => {
    const random = seededRandom(SEED);
    await start();
    const { id, links } = await post<CreateReply>("/api/workshops", { template: "blank" });
    const joinAs = async (secret: string, name?: string) =>
      (await post<JoinReply>(`/api/workshops/${id}/join`, { secret, ...(name === undefined ? {} : { name }) })).session;
    const host = await joinAs(secretOf(links.host));
    const seats = await Promise.all(Array.from({ length: 8 }, (_, n) => joinAs(secretOf(links.departments[n % 2 === 0 ? "a" : "b"]), `Person ${n}`)));
    let keys = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { id: ballot } = await insist(id, host, `open-${round}`, { type: "ballot-open", kind: "consent", title: `Round ${round}` });
      const last = new Map<string, string>();
      const cast = async (seat: string, place: number) => {
        const consent = pick(random, ["consent", "object", "abstain"]);
        keys += 1;
        last.set(seat, consent);
        await insist(id, seat, `vote-${keys}`, { type: "vote", ballot, vote: { consent, reason: `canary-${round}-${place}-${keys}` } });
      };
      // Votes, changed votes, and a kill in their midst.
      const voting = seats.map(async (seat, place) => {
        for (let n = 0; n < 3; n++) await cast(seat, place);
      });
      await eventually(() => keys > round * 24 + 8 + Math.floor(random() * 8));
      await killAndStart();
      await Promise.all(voting);
      // Only what people object to is told, and not by whom: for the search these reasons go too.
      for (const seat of seats) {
        keys += 1;
        const consent = last.get(seat);
        await insist(id, seat, `plain-${keys}`, { type: "vote", ballot, vote: consent === "object" ? { consent, reason: `told-${round}` } : { consent } });
      }
      expect(onDisk("canary-").length + onDisk(`told-${round}`).length).toBeGreaterThan(0);
      for (const format of ["json", "md", "svg"]) expect(await exported(id, host, format)).not.toMatch(new RegExp(`canary|told-${round}`));
      const closing = insist(id, host, `close-${round}`, { type: "ballot-close", ballot });
      await killAndStart();
      await closing;
      await insist(id, host, `close-${round}`, { type: "ballot-close", ballot });
      const { ballots } = JSON.parse(await exported(id, host)) as { ballots: { title: string; cast: number; tally: { [choice: string]: number } }[] };
      const of = (choice: string) => [...last.values()].filter((said) => said === choice).length;
      expect(ballots).toHaveLength(round + 1);
      expect(ballots.at(-1)).toMatchObject({
        title: `Round ${round}`,
        cast: 8,
        tally: { consent: of("consent"), object: of("object"), abstain: of("abstain") },
      });
      expect(onDisk("canary-")).toEqual([]);
    }
    await server.end("SIGTERM");
    logs += server.stdout + server.stderr;
    expect(onDisk("canary-")).toEqual([]);
    for (const trace of ["canary-", '"consent":', "told-", ...seats, ...Array.from({ length: 8 }, (_, n) => `Person ${n}`)])
      expect([trace, logs.includes(trace)]).toEqual([trace, false]);
  }, 180_000);

  it.each(["scrub", "erased"] as const)(
    "[FA76] [FA73] killed between the COMMIT of a close and its answer, at %s: after the restart neither key nor vote is in any file, and the result stands",
    async (dieAt) => {
      const storage = openLibsqlStorage(dataDir);
      const room = await openKeeperRoom({ storage });
      const { id, links } = room.workshop;
      const seats = await Promise.all(["a", "a", "b"].map((department) => room.seat(department)));
      const { session } = must(await room.keeper.join(id, { secret: secretOf(links.host) }));
      const host = (await room.keeper.grantOf(session)) ?? raise("no grant");
      const opened = must(await room.command(host, { type: "ballot-open", kind: "consent", title: "Go?" })) as { readonly id: string };
      const ballot = opened.id;
      for (const [place, seat] of seats.entries())
        must(await room.command(seat, { type: "vote", ballot, vote: { consent: "consent", reason: `canary-${place}` } }));
      const secrets = [storage.ballot(id, ballot)?.voterKey ?? raise("no key"), ...storage.votesOf(id, ballot).map(({ voter }) => voter)].map(Buffer.from);
      await room.keeper.close();
      const traces = () => [...secrets, "canary-"].filter((trace) => onDisk(trace).length > 0).length;
      expect(traces()).toBe(5);
      const command = { type: "ballot-close", ballot } as const;
      expect((await runMortalKeeper(bundle, { dataDir, session, command, key: "close", dieAt })).killed).toBe(true);
      // What is dead at the scrub leaves everything behind: else this would show nothing.
      expect(traces()).toBe(dieAt === "scrub" ? 5 : 0);
      await start();
      expect(traces()).toBe(0);
      expect(await insist(id, session, "close", command)).toMatchObject({ id: ballot });
      const { ballots } = JSON.parse(await exported(id, session)) as { readonly ballots: readonly object[] };
      expect(ballots).toMatchObject([{ title: "Go?", cast: 3, tally: { consent: 3, object: 0, abstain: 0 } }]);
      expect(traces()).toBe(0);
    },
  );

  it(`[FA51] [FA3] ${ROUNDS} reveals with SIGKILL: every card is on the canvas once, its words are in no log and before in nobody else's export, and nothing that is left joins one to its author`, async () => {
    const random = seededRandom(SEED + 1);
    await start();
    const { id, links } = await post<CreateReply>("/api/workshops", { template: "blank" });
    const joinAs = (secret: string, name: string) => post<JoinReply>(`/api/workshops/${id}/join`, { secret, name });
    const host = (await joinAs(secretOf(links.host), "Hal")).session;
    const authors = await Promise.all(["a", "a", "b"].map((department, n) => joinAs(secretOf(links.departments[department]), `Author ${n}`)));
    const url = `ws://127.0.0.1:${server.port}/sync`;
    const trays = authors.map(({ session, department }) => connectStock(url, `${id}/1/tray-${department}`, session));
    const outsider = connectStock(url, `${id}/1/canvas`, host);
    const written: string[] = [];
    try {
      for (let round = 0; round < ROUNDS; round++) {
        for (const [n, tray] of trays.entries()) {
          await eventually(() => tray.provider.synced);
          for (let card = 0; card < 5; card++) {
            const goal = `g${round}-${n}-${card}`;
            tray.doc
              .getMap("goals")
              .set(
                goal,
                new Y.Map<unknown>(
                  Object.entries({ department: authors[n]?.department, title: `draft ${goal}`, placement: null, extra: { author: `Author ${n}` } }),
                ),
              );
            written.push(goal);
          }
          tray.mark(round + 1);
        }
        await eventually(() => trays.every((tray) => tray.saved.includes(round + 1)));
        // A draft leaves in its own department's file alone.
        for (const [format, session, told] of [
          ...["json", "md", "svg"].map((format) => [format, host, false] as const),
          ["json", authors[2]?.session ?? "", false],
          ["json", authors[0]?.session ?? "", true],
        ] as const) {
          expect([format, told, (await exported(id, session, format)).includes(`draft g${round}-0-`)]).toEqual([format, told, told]);
        }
        const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
        expect([metrics.includes("overarch_"), metrics.includes("draft g")]).toEqual([true, false]);
        const revealing = insist(id, host, `reveal-${round}`, { type: "reveal" });
        await eventually(() => random() < 0.2);
        await killAndStart();
        await revealing;
        await insist(id, host, `reveal-${round}`, { type: "reveal" });
        const file = JSON.parse(await exported(id, host)) as { goals: { id: string; placement: unknown }[] };
        expect(file.goals.map((goal) => goal.id).sort()).toEqual([...written].sort());
        for (const n of [0, 2]) {
          const own = JSON.parse(await exported(id, authors[n]?.session ?? "")) as { goals: { placement: unknown }[] };
          expect(own.goals.filter(({ placement }) => placement === null)).toEqual([]);
        }
      }
      await eventually(() => expect([...outsider.doc.getMap("goals").keys()].sort()).toEqual([...written].sort()));
      // Nor does what others get: the cards come under the server's own client id.
      const ids = new Set(trays.map(({ doc }) => doc.clientID));
      expect([...Y.decodeStateVector(Y.encodeStateVector(outsider.doc)).keys()].filter((client) => ids.has(client))).toEqual([]);
      expect(JSON.stringify(outsider.doc.getMap("goals").toJSON())).not.toContain("Author");
    } finally {
      for (const client of [...trays, outsider]) client.destroy();
    }
    const everything = [await exported(id, host), await exported(id, host, "md"), await exported(id, host, "svg")].join("\n");
    await server.end("SIGTERM");
    logs += server.stdout + server.stderr;
    expect([logs.length > 0, logs.includes("draft g")]).toEqual([true, false]);
    for (const { participantId, session } of authors) {
      for (const trace of [participantId, session, "Author "]) {
        expect([trace, everything.includes(trace)]).toEqual([trace, false]);
        expect([trace, logs.includes(trace)]).toEqual([trace, false]);
      }
    }
  }, 180_000);
});
