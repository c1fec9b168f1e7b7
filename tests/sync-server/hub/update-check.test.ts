import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { writeAgain } from "#core/doc/authors.ts";
import { createDeletedRanges } from "../../../sync-server/hub/deleted-ranges.ts";
import { createKnownState, type KnownState } from "../../../sync-server/hub/known-state.ts";
import { checkUpdate } from "../../../sync-server/hub/update-check.ts";
import { createUpdateReader } from "../../../sync-server/hub/update-reader.ts";
import { pick, seededRandom } from "../../support/random.ts";

const read = createUpdateReader();
const check = (update: Uint8Array, known: KnownState = createKnownState(), anonymous = false) => checkUpdate(read, update, known, 5_000, anonymous);

function docOf(client: number, edit: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  edit(doc);
  return doc;
}
function knownOf(doc: Y.Doc): KnownState {
  const known = createKnownState();
  known.takeTrusted(Y.encodeStateAsUpdate(doc));
  return known;
}
const bytes = (...numbers: number[]) => {
  const encoder = encoding.createEncoder();
  for (const n of numbers) encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
};

describe("update check", () => {
  it("[SY15] an array bomb is malformed, and costs nothing", () => {
    const bomb = bytes(1, 2 ** 25, 1, 0);
    const before = process.memoryUsage().heapUsed;
    const begin = performance.now();
    for (let i = 0; i < 1_000; i++) expect(check(bomb).kind).toBe("malformed");
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  });

  it.each([
    ["a subdocument", (doc: Y.Doc) => doc.getMap("goals").set("a", new Y.Doc())],
    ["bytes", (doc: Y.Doc) => doc.getMap("goals").set("a", new Uint8Array([1]))],
    ["bytes in JSON", (doc: Y.Doc) => doc.getMap("goals").set("a", { b: [new Uint8Array([1])] })],
    ["a bigint", (doc: Y.Doc) => doc.getMap("goals").set("a", { b: 1n })],
    ["an XML element", (doc: Y.Doc) => doc.getXmlFragment("x").insert(0, [new Y.XmlElement("p")])],
    ["an XML text", (doc: Y.Doc) => doc.getXmlFragment("x").insert(0, [new Y.XmlText("p")])],
    ["an embed", (doc: Y.Doc) => doc.getText("t").insertEmbed(0, { a: 1 })],
    ["a format", (doc: Y.Doc) => doc.getText("t").insert(0, "a", { bold: true })],
    ["a long string", (doc: Y.Doc) => doc.getMap("goals").set("a", "x".repeat(10_001))],
    ["a long text", (doc: Y.Doc) => doc.getText("t").insert(0, "x".repeat(10_001))],
    ["a long key", (doc: Y.Doc) => doc.getMap("goals").set("k".repeat(257), 1)],
    ["__proto__", (doc: Y.Doc) => doc.getMap("goals").set("__proto__", 1)],
    ["deep JSON", (doc: Y.Doc) => doc.getMap("goals").set("a", JSON.parse(`${"[".repeat(14)}${"]".repeat(14)}`))],
    ["JSON with a prototype", (doc: Y.Doc) => doc.getMap("goals").set("a", JSON.parse('{"__proto__": {"isAdmin": true}}'))],
  ])("[SY15] %s is refused", (_name, edit) => {
    expect(check(Y.encodeStateAsUpdate(docOf(7, edit))).kind).toBe("content");
  });

  it.each([
    ["a value", (doc: Y.Doc) => doc.getMap("goals").set("a", { objective: null, horizon: "q1", order: "a0" })],
    ["a map", (doc: Y.Doc) => doc.getMap("goals").set("a", new Y.Map([["title", "t"]]))],
    ["a text", (doc: Y.Doc) => doc.getText("t").insert(0, "hello")],
    ["an array", (doc: Y.Doc) => doc.getArray("a").insert(0, [1, "two", new Y.Array()])],
  ])("[SY15] %s is fresh", (_name, edit) => {
    expect(check(Y.encodeStateAsUpdate(docOf(7, edit))).kind).toBe("fresh");
  });

  it("[SY16] what begins above the known clock, or names what is not known, is a gap", () => {
    const doc = docOf(7, (d) => d.getMap("goals").set("a", 1));
    const before = Y.encodeStateVector(doc);
    doc.getMap("goals").set("b", 2);
    expect(check(Y.encodeStateAsUpdate(doc, before)).kind).toBe("gap");
    // An item of another client whose left neighbour is not known.
    const other = new Y.Doc();
    other.clientID = 8;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), "test");
    const sv = Y.encodeStateVector(other);
    other.getMap("goals").set("a", 3);
    expect(check(Y.encodeStateAsUpdate(other, sv)).kind).toBe("gap");
    expect(check(Y.encodeStateAsUpdate(other, sv), knownOf(doc)).kind).toBe("fresh");
    // A deletion of what is not known.
    expect(check(bytes(0, 1, 7, 1, 0, 1)).kind).toBe("gap");
  });

  it("[SY16] two sections of one client, empty structs, a circle and bytes left over are malformed", () => {
    // GC of length 1 under client 7, twice: Yjs would keep the second section only.
    expect(check(bytes(2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0)).kind).toBe("malformed");
    expect(check(bytes(1, 1, 7, 0, 0, 0, 0)).kind).toBe("malformed");
    expect(check(bytes(1, 1, 7, 0, 0, 1, 0, 0)).kind).toBe("malformed");
    expect(check(bytes(1, 1, 7, 0, 0, 1, 1, 7, 1, 0, 0)).kind).toBe("malformed");
    // Two items (info 128 + 4: origin, string "a"), each the other's left neighbour.
    const circle = new Uint8Array([2, 1, 7, 0, 0x84, 8, 0, 1, 97, 1, 8, 0, 0x84, 7, 0, 1, 97, 0]);
    expect(Y.decodeUpdate(circle).structs).toHaveLength(2);
    expect(check(circle).kind).toBe("malformed");
    // An item that is its own neighbour would make Yjs throw.
    expect(check(new Uint8Array([1, 1, 7, 0, 0x84, 7, 0, 1, 97, 0])).kind).toBe("malformed");
    // A run of 2^50 items.
    expect(check(bytes(1, 1, 7, 0, 0, 2 ** 50, 0)).kind).toBe("malformed");
  });

  it("[SY19] what is known is nothing; of a full set of deletions only the new ones are kept", () => {
    const doc = docOf(7, (d) => {
      for (let i = 0; i < 50; i++) d.getMap("goals").set("a", i);
    });
    const known = knownOf(doc);
    const all = Y.encodeStateAsUpdate(doc);
    expect(check(all, known).kind).toBe("nothing");
    doc.getMap("goals").delete("a");
    const stepTwo = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(all));
    const verdict = check(stepTwo, known);
    expect(verdict).toMatchObject({ kind: "fresh", adds: false, deletions: [{ client: 7, start: 49, end: 50 }] });
    expect((verdict as { update: Uint8Array }).update).toEqual(bytes(0, 1, 7, 1, 49, 1));
  });

  it("[SY16] seeded: fresh exactly where a Y.Doc takes it without a rest, and then the known state is that doc's", () => {
    const counts: { [kind: string]: number } = {};
    for (let seed = 1; seed <= 120; seed++) {
      const random = seededRandom(seed);
      // Three clients that exchange updates at random; the server gets each update late, twice, merged or not at all.
      const docs = [1, 2, 3].map((id) => docOf(id * 1_000 + seed, () => {}));
      const updates: Uint8Array[] = [];
      const server = new Y.Doc();
      const known = createKnownState();
      for (const doc of docs) doc.on("update", (update: Uint8Array, origin) => origin === null && updates.push(update));
      for (let step = 0; step < 40; step++) {
        const doc = pick(random, docs);
        const goals = doc.getMap("goals");
        const key = `g${Math.floor(random() * 4)}`;
        const what = random();
        if (what < 0.3) goals.set(key, new Y.Map([["title", step]]));
        else if (what < 0.5) goals.delete(key);
        else if (what < 0.7) doc.getText("note").insert(0, "ab");
        else if (what < 0.8 && doc.getText("note").length > 1) doc.getText("note").delete(1, 1);
        else if (what < 0.9) Y.applyUpdate(doc, Y.encodeStateAsUpdate(pick(random, docs)), "peer");
        else (goals.get(key) as Y.Map<unknown> | undefined)?.set?.("note", step);
        if (updates.length === 0 || random() < 0.3) continue;
        let update = pick(random, updates);
        if (random() < 0.2) update = Y.mergeUpdates([update, pick(random, updates)]);
        if (random() < 0.2) update = Y.encodeStateAsUpdate(pick(random, docs), Y.encodeStateVector(server));

        const verdict = check(update, known);
        counts[verdict.kind] = (counts[verdict.kind] ?? 0) + 1;
        const trial = new Y.Doc();
        Y.applyUpdate(trial, Y.encodeStateAsUpdate(server), "test");
        Y.applyUpdate(trial, update, "test");
        const pending = trial.store.pendingStructs !== null || trial.store.pendingDs !== null;
        const label = `seed ${seed} step ${step}`;
        expect([label, pending]).toEqual([label, verdict.kind === "gap"]);
        const before = Y.encodeStateAsUpdate(server);
        if (verdict.kind === "fresh") {
          Y.applyUpdate(server, verdict.update, "test");
          known.take(verdict);
        }
        if (!pending) expect([label, Buffer.compare(Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(trial))]).toEqual([label, 0]);
        if (verdict.kind === "nothing") expect(Y.encodeStateAsUpdate(server)).toEqual(before);
        expect(new Map(Y.decodeStateVector(known.stateVector()))).toEqual(new Map(Y.decodeStateVector(Y.encodeStateVector(server))));
      }
    }
    // The test can only fail if it met all of them.
    for (const kind of ["fresh", "nothing", "gap"]) expect(counts[kind]).toBeGreaterThan(150);
  });
});

describe("deleted ranges", () => {
  it("[SY19] hold what a plain set of clocks holds", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const ranges = createDeletedRanges();
      const plain = new Set<number>();
      for (let step = 0; step < 40; step++) {
        const start = Math.floor(random() * 60);
        const end = start + 1 + Math.floor(random() * 8);
        const missing = new Set<number>();
        for (const [from, to] of ranges.missing(7, start, end)) for (let clock = from; clock < to; clock++) missing.add(clock);
        const expected = new Set<number>();
        for (let clock = start; clock < end; clock++) if (!plain.has(clock)) expected.add(clock);
        expect(missing).toEqual(expected);
        if (random() < 0.7) {
          ranges.add(7, start, end);
          for (let clock = start; clock < end; clock++) plain.add(clock);
        }
      }
    }
  });

  it("[FA47] under `anonymous` a name is taken out and nothing else: what hangs on it fits, other keys stay, and the writer's copy ends as all others", () => {
    const writer = docOf(7, (doc) => {
      const cards = doc.getMap<Y.Map<unknown>>("goals");
      for (const id of ["a", "b", "c"]) cards.set(id, new Y.Map<unknown>([["title", `Card ${id}`]]));
      cards.get("a")?.set("extra", { author: "Canary" });
      cards.get("b")?.set("extra", { kept: 1 });
      cards.get("b")?.set("extra", { author: "Canary", kept: 2 });
      cards.get("b")?.set("note", "After it");
      cards.get("c")?.set("extra", { author: "Canary" });
      cards.get("c")?.set("extra", { kept: 3 });
      doc.getMap("goals").delete("c");
    });
    const update = Y.encodeStateAsUpdate(writer);
    expect(check(update)).toMatchObject({ kind: "fresh", update, named: true, unnamed: [] });
    const verdict = check(update, createKnownState(), true);
    if (verdict.kind !== "fresh") throw new Error(verdict.kind);
    expect([verdict.named, verdict.unnamed.length, Buffer.from(verdict.update).includes("Canary")]).toEqual([false, 2, false]);
    const server = docOf(9, (doc) => Y.applyUpdate(doc, verdict.update));
    const json = (doc: Y.Doc) => doc.getMap("goals").toJSON();
    expect(json(server)).toEqual({ a: { title: "Card a", extra: {} }, b: { title: "Card b", note: "After it", extra: { kept: 2 } } });
    server.transact(() => writeAgain(server, verdict.unnamed));
    writer.getMap<Y.Map<unknown>>("goals").get("b")?.set("title", "Said better");
    Y.applyUpdate(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)));
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server, Y.encodeStateVector(writer)));
    expect(json(server)).toEqual({ a: { title: "Card a" }, b: { title: "Said better", note: "After it", extra: { kept: 2 } } });
    expect(json(writer)).toEqual(json(server));
    // Sent once more with what is known already, the name is not in what is stored either.
    writer.getMap("goals").set("d", 1);
    const known = knownOf(docOf(8, (doc) => Y.applyUpdate(doc, verdict.update)));
    const again = check(Y.mergeUpdates([update, Y.encodeStateAsUpdate(writer)]), known, true);
    expect([again.kind, again.kind === "fresh" && Buffer.from(again.update).includes("Canary")]).toEqual(["fresh", false]);
  });
});
