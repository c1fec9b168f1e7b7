import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, expect, it } from "vitest";
import type { Command } from "#core/protocol/commands.ts";
import { DATABASE_FILE, openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, must, openKeeperRoom, secretOf } from "../../support/keeper-room.ts";

const folder = mkdtempSync(join(tmpdir(), "anonymity-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("[FA3] in the database nothing but the session's own row and its joining knows the person: no card, draft, log row, client id, command or vote leads there", async () => {
  const room = await openKeeperRoom({ storage: openLibsqlStorage(folder) });
  const host = await room.host();
  must(await room.command(host, { type: "phase", phase: "align" }));
  const people = await Promise.all(
    ["Ada", "Bob", "Cleo"].map((name) => room.grant({ secret: secretOf(room.workshop.links.departments.a ?? ""), name: `${name}-canary` })),
  );
  const { id: ballot } = must(await room.command(host, { type: "ballot-open", kind: "fist", title: "Sure?" })) as { readonly id: string };
  for (const [n, person] of people.entries()) {
    await room.write("tray-a", (doc) => void doc.getMap("drafting").set(`${n}`, n), person.author);
    await room.draft(aGoal(`g${n}`, "a"));
    const commands: Command[] = [
      { type: "place", goal: `g${n}`, objective: "o1", horizon: "q1" },
      { type: "ready", ready: true },
      { type: "object", about: { kind: "goal", goal: `g${n}` }, text: "No" },
      { type: "stance", objective: "o1", stance: "resist" },
      { type: "learn", text: "They wait", links: [] },
      { type: "define", term: "Lead", definition: `Who asked ${n}` },
      { type: "answer", rule: "word-clash", goals: [`g${n}`], print: "p", answer: "real" },
      { type: "vote", ballot, vote: { fist: n } },
      { type: "unplace", goal: `g${n}` },
    ];
    for (const command of commands) must(await room.command(person, command));
  }
  await room.keeper.close();
  const db = new Database(join(folder, DATABASE_FILE));
  const all = (sql: string) => db.prepare(sql).all() as { readonly [column: string]: unknown }[];
  const sessions = all("SELECT * FROM sessions WHERE name LIKE '%-canary'");
  expect(sessions).toHaveLength(3);
  const traces = [...sessions.flatMap(({ id, participant, hash }) => [id, participant, hash]), "-canary"].flatMap((trace) =>
    typeof trace === "string"
      ? [Buffer.from(trace)]
      : [
          Buffer.from(trace as Uint8Array),
          Buffer.from(Buffer.from(trace as Uint8Array).toString("base64url")),
          Buffer.from(Buffer.from(trace as Uint8Array).toString("hex")),
        ],
  );
  const tables = all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(({ name }) => String(name));
  expect(tables).toEqual(expect.arrayContaining(["log", "client_owners", "commands", "audit", "votes", "vote_keys", "snapshots"]));
  let looked = 0;
  for (const table of tables.filter((name) => name !== "sessions")) {
    for (const row of all(`SELECT * FROM ${table}${table === "audit" ? " WHERE action <> 'join'" : ""}`)) {
      looked += 1;
      for (const value of Object.values(row)) {
        const bytes = Buffer.from(typeof value === "string" || value instanceof Uint8Array || value instanceof ArrayBuffer ? (value as string) : String(value));
        for (const trace of traces) expect([table, bytes.includes(trace)]).toEqual([table, false]);
      }
    }
  }
  expect(looked).toBeGreaterThan(60);
  db.close();
});
