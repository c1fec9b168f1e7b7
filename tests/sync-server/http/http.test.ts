import { brotliDecompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readGoals } from "#core/doc/goal-map.ts";
import { readSession } from "#core/doc/session-doc.ts";
import { MAX_COMMAND_BYTES } from "#core/model/limits.ts";
import type { JoinReply } from "#core/protocol/roles.ts";
import { mayMeasure } from "../../../sync-server/http/operator-routes.ts";
import { eventually } from "../../support/eventually.ts";
import { bearer, type HttpRoom, openHttpRoom } from "../../support/http-room.ts";
import { secretOf } from "../../support/keeper-room.ts";

const rooms: HttpRoom[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});
async function open(...args: Parameters<typeof openHttpRoom>): Promise<HttpRoom> {
  const room = await openHttpRoom(...args);
  rooms.push(room);
  return room;
}
const code = (answer: { readonly json: unknown }) => (answer.json as { readonly code: string }).code;

describe("pages and headers", () => {
  it("[HT1] the app is under its three paths, its assets are immutable, and nothing else is there", async () => {
    const room = await open();
    for (const path of ["/", "/w/abc", "/j/ABCD1234", "/j/abcd-1234?x=1"]) {
      const page = await room.call("GET", path);
      expect([page.status, page.headers["content-type"], page.headers["cache-control"]]).toEqual([200, "text/html; charset=utf-8", "no-cache"]);
      expect((await room.call("HEAD", path)).bytes.length).toBe(0);
    }
    const asset = await room.call("GET", "/assets/main-abc123.js");
    expect([asset.status, asset.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    for (const path of [
      "/nothing",
      "/w/",
      "/w/a/b",
      "/assets/none.js",
      "/..%2f..%2fetc/passwd",
      "/%",
      "/api",
      "/api/",
      "/api/nope",
      "/api/workshops/x/y/z",
      "/api/workshops/%E0%A4%A/me",
    ]) {
      const answer = await room.call("GET", path);
      expect([path, answer.status, code(answer)]).toEqual([path, 404, "not-found"]);
    }
    expect((await room.call("DELETE", "/api/workshops")).status).toBe(404);
    expect((await room.call("POST", "/")).status).toBe(404);
  });

  it("[HT1] an asset goes compressed to who takes it", async () => {
    const room = await open({ files: { "index.html": "", "assets/a.js": "plain", "assets/a.js.br": "brotli", "assets/a.js.gz": "gzip" } });
    const get = async (accept: string) => {
      const { text, headers } = await room.call("GET", "/assets/a.js", { headers: { "accept-encoding": accept } });
      return [text, headers["content-encoding"], headers["content-type"]];
    };
    expect(await get("gzip, deflate, br")).toEqual(["brotli", "br", "text/javascript"]);
    expect(await get("gzip")).toEqual(["gzip", "gzip", "text/javascript"]);
    expect(await get("identity")).toEqual(["plain", undefined, "text/javascript"]);
  });

  it("[HT3] every answer carries the policy, and the API is stored by nobody", async () => {
    const room = await open();
    for (const path of ["/", "/assets/main-abc123.js", "/api/templates", "/api/nope", "/livez", "/nothing"]) {
      const { headers } = await room.call("GET", path);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(headers["content-security-policy"]).toContain(`connect-src 'self' ws://127.0.0.1:${room.port} wss://127.0.0.1:${room.port};`);
      if (path.startsWith("/api/")) expect(headers["cache-control"]).toBe("no-store");
    }
    const { headers } = await room.call("GET", "/", { headers: { host: "x; script-src *" } });
    expect(headers["content-security-policy"]).toContain("connect-src 'self';");
  });

  it("[HT4] an Origin is PUBLIC_URL's or the request's own; null and foreign ones are refused, none passes", async () => {
    const room = await open({ publicUrl: "https://workshop.example.org" });
    const from = (origin?: string) => room.call("POST", "/api/workshops", { body: {}, ...(origin === undefined ? {} : { headers: { origin } }) });
    for (const origin of [undefined, "https://workshop.example.org", `http://127.0.0.1:${room.port}`]) expect((await from(origin)).status).toBe(201);
    for (const origin of [
      "null",
      "",
      "https://evil.example",
      "http://workshop.example.org",
      `http://127.0.0.1:${room.port + 1}`,
      "https://workshop.example.org.evil.example",
    ]) {
      const answer = await from(origin);
      expect([origin, answer.status, code(answer)]).toEqual([origin, 403, "foreign-origin"]);
    }
  });
});

describe("bodies", () => {
  it("[HT2] a body is judged by its limit, its type, its syntax and its shape, in that order", async () => {
    const room = await open();
    const workshop = await room.create();
    const session = await room.join(workshop, "host");
    const send = (raw: string, type = "application/json") =>
      room.call("POST", `/api/workshops/${workshop.id}/commands`, {
        raw,
        headers: { ...bearer(session).headers, "idempotency-key": "k", "content-type": type },
      });
    const told = async (raw: string, type?: string) => {
      const { status, json } = await send(raw, type);
      const { ok, code: why, path } = json as { readonly ok: boolean; readonly code: string; readonly path?: string };
      return [status, ok, why, path];
    };
    expect(await told("{}", "text/plain")).toEqual([415, false, "json-required", undefined]);
    expect(await told("{", "application/json; charset=utf-8")).toEqual([400, false, "invalid", undefined]);
    expect(await told("[]")).toEqual([400, false, "invalid", "/type"]);
    expect(await told('{"type":"explode"}')).toEqual([400, false, "invalid", "/type"]);
    expect(await told('{"type":"lock","locked":"yes"}')).toEqual([400, false, "invalid", "/locked"]);
    expect(await told('{"type":"lock","locked":true,"extra":1}')).toEqual([400, false, "invalid", "/extra"]);
    expect(await told('{"type":"place","goal":"__proto__","objective":null,"horizon":"q1"}')).toEqual([400, false, "invalid", "/goal"]);
    expect(await told(JSON.stringify({ type: "frame", departments: [{ id: "a", title: "x".repeat(121) }] }))).toEqual([
      400,
      false,
      "invalid",
      "/departments/0/title",
    ]);
    expect(await told(JSON.stringify({ type: "frame", horizons: [1, 2].map(() => ({ id: "q", title: "Q" })) }))).toEqual([400, false, "invalid", "/horizons"]);
    expect(await told(JSON.stringify({ type: "frame", title: "T", base: { title: "S", pools: [{ id: "p" }] } }))).toEqual([
      400,
      false,
      "invalid",
      "/base/pools/0/title",
    ]);
    expect(await told(JSON.stringify({ type: "park", rule: "x", goals: [], print: "p".repeat(MAX_COMMAND_BYTES) }))).toEqual([
      413,
      false,
      "too-large",
      undefined,
    ]);
    expect((await send('{"type":"lock","locked":true}')).status).toBe(200);
  });

  it("[HT2] a command without a key is refused before it is read", async () => {
    const room = await open();
    const workshop = await room.create();
    const session = await room.join(workshop, "host");
    const keyless = await room.call("POST", `/api/workshops/${workshop.id}/commands`, {
      body: { type: "lock", locked: true },
      headers: { ...bearer(session).headers, "content-type": "application/json" },
    });
    expect([keyless.status, code(keyless)]).toEqual([400, "key-required"]);
  });
});

describe("coming in", () => {
  it("[HT5] unknown workshop, wrong secret, wrong code, ended session: the same bytes", async () => {
    let now = Date.now();
    const room = await open({ now: () => now });
    const [one, two] = [await room.create(), await room.create()];
    const session = await room.join(one, "host");
    const post = (path: string, body: object) => room.call("POST", path, { body });
    const secret = secretOf(one.links.host);
    const answers = [
      await post("/api/workshops/unknown/lobby", { secret }),
      await post(`/api/workshops/${two.id}/lobby`, { secret }),
      await post(`/api/workshops/${one.id}/lobby`, { secret: "wrong" }),
      await post(`/api/workshops/${one.id}/join`, { secret: "" }),
      await post(`/api/workshops/${one.id}/join`, { code: two.code, department: "a" }),
      await post(`/api/workshops/unknown/join`, { code: one.code, department: "a" }),
      await post("/api/codes", { code: "00000000" }),
      await room.call("GET", `/api/workshops/${one.id}/me`),
      await room.call("GET", `/api/workshops/${two.id}/me`, bearer(session)),
      await room.call("GET", `/sync/${one.id}/1/canvas`, bearer("nonsense")),
    ];
    expect((await room.call("GET", `/api/workshops/${one.id}/me`, bearer(session))).status).toBe(200);
    now += 31 * 24 * 3_600_000;
    answers.push(await room.call("GET", `/api/workshops/${one.id}/me`, bearer(session)));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  });

  it("[HT18] me is what joining answered without the session, and the name the person gave", async () => {
    const room = await open();
    const workshop = await room.create();
    const { host, seat, wall, departments } = workshop.links;
    const host2 = await room.join(workshop, "host");
    const command = { headers: { ...bearer(host2).headers, "idempotency-key": "k" }, body: { type: "settings", set: { doors: "knock" } } };
    const ways: readonly (readonly [object, object])[] = [
      [{ secret: secretOf(host) }, {}],
      [{ secret: secretOf(host), department: "a", name: "Dana" }, { name: "Dana" }],
      [{ secret: secretOf(seat), department: "b" }, {}],
      [{ secret: secretOf(departments.a ?? ""), name: "  Ada\n " }, { name: "Ada" }],
      [{ code: workshop.code, department: "a", name: " " }, {}],
      [{ secret: secretOf(wall), department: "a" }, {}],
      // At the door.
      [{ code: workshop.code, department: "a", name: "Bob" }, { name: "Bob" }],
    ];
    const replies: object[] = [];
    for (const [place, [body, more]] of ways.entries()) {
      if (place === ways.length - 1) expect((await room.call("POST", `/api/workshops/${workshop.id}/commands`, command)).status).toBe(200);
      const { session, ...reply } = (await room.call("POST", `/api/workshops/${workshop.id}/join`, { body })).json as JoinReply;
      expect((await room.call("GET", `/api/workshops/${workshop.id}/me`, bearer(session))).json, JSON.stringify(body)).toEqual({ ...reply, ...more });
      replies.push(reply);
    }
    expect(replies.map((reply) => Object.keys(reply).sort().join(" "))).toEqual([
      ...ways.slice(1).map(() => "department epoch participantId role"),
      "department epoch participantId role waiting",
    ]);
  });

  it("[HT6] only failures count, and who has the right passes meanwhile", async () => {
    let now = 0;
    const room = await open({ now: () => now });
    const workshop = await room.create();
    for (let i = 0; i < 60; i++) await room.join(workshop, { department: "a" });
    const guess = () => room.call("POST", "/api/codes", { body: { code: "WRONG" } });
    for (let i = 0; i < 20; i++) expect((await guess()).status).toBe(401);
    const late = await guess();
    expect([late.status, code(late), late.headers["retry-after"]]).toEqual([429, "too-many-attempts", "60"]);
    await room.join(workshop, { department: "a" });
    expect((await room.call("POST", "/api/codes", { body: { code: workshop.code } })).status).toBe(200);
    for (let i = 0; i < 400; i++) {
      expect((await guess()).status).toBe(429);
      now += 10;
    }
    for (let i = 0; i < 3; i++) await room.join(workshop, { department: "a" });
    const right = { body: { code: workshop.code } };
    expect((await room.call("POST", "/api/codes", right)).status).toBe(200);
    expect((await room.call("POST", `/api/workshops/${workshop.id}/lobby`, right)).status).toBe(200);
    expect((await room.call("POST", `/api/workshops/${workshop.id}/join`, { body: { code: workshop.code, department: "a" } })).status).toBe(200);
    now += 61_000;
    expect((await guess()).status).toBe(401);
  });

  it("[HT6] a right code gets through while a hundred wrong ones of its address wait, each on a fresh connection", async () => {
    let end = () => {};
    const paused = new Promise<void>((resolve) => {
      end = resolve;
    });
    let pauses = 0;
    const room = await open({
      pauseAfterFailure() {
        pauses += 1;
        return paused;
      },
    });
    const workshop = await room.create();
    // Every call comes by a connection of its own.
    const fresh = async (value: string) => (await room.call("POST", "/api/codes", { body: { code: value } })).status;
    const flood = Array.from({ length: 120 }, () => fresh("WRONG"));
    await eventually(() => pauses === 100);
    expect(await fresh(workshop.code)).toBe(200);
    expect(pauses).toBe(100);
    end();
    expect((await Promise.all(flood)).filter((status) => status === 429)).toHaveLength(100);
  });

  it("[HT7] links carry the address of the request, or PUBLIC_URL, and the code can be typed as people type", async () => {
    const room = await open();
    const workshop = await room.create({ template: "social-media", title: "Ours" });
    expect(workshop.links.host.startsWith(`http://127.0.0.1:${room.port}/w/${workshop.id}#`)).toBe(true);
    expect(Object.keys(workshop.links.departments)).toEqual(["pr", "hr", "sales", "publishing", "manufacturing", "service", "csuite"]);
    const typed = `${workshop.code.slice(0, 4)}-${workshop.code.slice(4)} `.toLowerCase().replace(/0/g, "o").replace(/1/g, "l");
    expect((await room.call("POST", "/api/codes", { body: { code: typed } })).json).toEqual({ id: workshop.id });
    const named = await room.call("POST", "/api/workshops", { body: {}, headers: { host: "board.local:81" } });
    expect(JSON.stringify(named.json)).toContain('"http://board.local:81/w/');
    expect((await room.call("POST", "/api/workshops", { body: {}, headers: { host: "a/b" } })).status).toBe(400);
    const published = await open({ publicUrl: "https://workshop.example.org" });
    expect((await published.create()).links.seat.startsWith("https://workshop.example.org/w/")).toBe(true);
    const unknown = await room.call("POST", "/api/workshops", { body: { template: "nope" } });
    expect([unknown.status, code(unknown)]).toEqual([400, "unknown-template"]);
  });

  it("[HT8] who sits where: by link, by code, as host, as wall, by recovery code", async () => {
    const room = await open();
    const workshop = await room.create();
    const join = async (body: object) => {
      const { status, json } = await room.call("POST", `/api/workshops/${workshop.id}/join`, { body });
      const { role, department, code: why, path } = json as { readonly [key: string]: unknown };
      return status === 200 ? [role, department] : [status, why, path];
    };
    const { host, seat, wall, departments } = workshop.links;
    expect(await join({ secret: secretOf(departments.b ?? "") })).toEqual(["seat", "b"]);
    expect(await join({ secret: secretOf(departments.b ?? ""), department: "a" })).toEqual(["seat", "b"]);
    expect(await join({ secret: secretOf(seat) })).toEqual([422, "department-required", "/department"]);
    expect(await join({ code: workshop.code })).toEqual([422, "department-required", "/department"]);
    expect(await join({ code: workshop.code, department: "a" })).toEqual(["seat", "a"]);
    expect(await join({ secret: secretOf(seat), department: "zz" })).toEqual([400, "unknown-department", "/department"]);
    expect(await join({ secret: secretOf(host) })).toEqual(["host", null]);
    expect(await join({ secret: secretOf(host), department: "a" })).toEqual(["host", "a"]);
    expect(await join({ secret: secretOf(wall), department: "a" })).toEqual(["wall", null]);
    expect(await join({ secret: workshop.recoveryCode })).toEqual(["host", null]);
    expect(await join({ secret: "x", code: "y" })).toEqual([400, "invalid", "/"]);
    expect(await join({})).toEqual([400, "invalid", "/"]);
  });

  it("[HT9] the lobby says what a link opens; a department link only its own department", async () => {
    const room = await open();
    const workshop = await room.create({ title: "Ours" });
    const lobby = async (body: object) => (await room.call("POST", `/api/workshops/${workshop.id}/lobby`, { body })).json;
    const a = { id: "a", title: "Department A", initials: "A", colour: "#cc6677", pattern: "plain" };
    const b = { id: "b", title: "Department B", initials: "B", colour: "#44aa99", pattern: "stripe" };
    expect(await lobby({ code: workshop.code })).toEqual({ title: "Ours", role: "seat", phase: "align", departments: [a, b] });
    expect(await lobby({ secret: secretOf(workshop.links.host) })).toEqual({ title: "Ours", role: "host", phase: "align", departments: [a, b] });
    expect(await lobby({ secret: secretOf(workshop.links.departments.b ?? "") })).toEqual({ title: "Ours", role: "seat", phase: "align", departments: [b] });
  });
});

describe("documents", () => {
  it("[HT10] a snapshot is update v2, brotli where accepted, known by its tag, and only for its readers", async () => {
    const room = await open();
    const workshop = await room.create({ template: "social-media" });
    const seat = await room.join(workshop, { department: "pr" });
    const get = (document: string, session: string, headers: { readonly [name: string]: string } = {}) =>
      room.call("GET", `/sync/${workshop.id}/1/${document}`, { headers: { ...bearer(session).headers, ...headers } });
    const plain = await get("session", seat);
    expect([plain.headers["overarch-seq"], plain.headers["content-encoding"]]).toEqual(["1", undefined]);
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, plain.bytes);
    expect(readSession(doc).frame.departments).toHaveLength(7);
    for (const accept of ["gzip, br", "br;q=0.5"]) {
      const small = await get("session", seat, { "accept-encoding": accept });
      expect(small.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(small.bytes).equals(plain.bytes)).toBe(true);
    }
    expect((await get("session", seat, { "accept-encoding": "gzip, br;q=0" })).headers["content-encoding"]).toBeUndefined();
    const tray = new Y.Doc();
    Y.applyUpdateV2(tray, (await get("tray-pr", seat)).bytes);
    expect([...readGoals(tray).values()].every((goal) => goal.department === "pr")).toBe(true);
    const unchanged = await get("session", seat, { "if-none-match": String(plain.headers.etag) });
    expect([unchanged.status, unchanged.bytes.length, unchanged.headers["overarch-seq"]]).toEqual([304, 0, "1"]);
    const rights = [
      [await room.join(workshop, "host"), [200, 200, 403, 403]],
      [await room.join(workshop, "host", { department: "pr" }), [200, 200, 200, 403]],
      [seat, [200, 200, 200, 403]],
      [await room.join(workshop, "wall"), [200, 200, 403, 403]],
    ] as const;
    for (const [session, expected] of rights) {
      const statuses = await Promise.all(["session", "canvas", "tray-pr", "tray-hr"].map(async (document) => (await get(document, session)).status));
      expect(statuses).toEqual(expected);
    }
    expect((await get("nonsense", seat)).status).toBe(403);
  });

  it("[HT11] the invite gives the address other devices reach where the request came over loopback", async () => {
    const room = await open({ lan: () => "192.168.7.9" });
    const workshop = await room.create();
    const host = await room.join(workshop, "host");
    const invite = async (headers: { readonly [name: string]: string } = {}) =>
      (await room.call("GET", `/api/workshops/${workshop.id}/invite`, { headers: { ...bearer(host).headers, ...headers } })).json;
    const lan = `http://192.168.7.9:${room.port}`;
    expect(await invite()).toEqual({ code: workshop.code, base: lan, joinUrl: `${lan}/j/${workshop.code}` });
    expect(await invite({ host: "localhost:5000" })).toMatchObject({ base: "http://192.168.7.9:5000" });
    expect(await invite({ host: "board.local" })).toMatchObject({ base: "http://board.local" });
    await room.call("POST", `/api/workshops/${workshop.id}/commands`, {
      headers: { ...bearer(host).headers, "idempotency-key": "k", "content-type": "application/json" },
      body: { type: "code", enabled: false },
    });
    expect(await invite()).toEqual({ code: null, base: lan, joinUrl: null });
  });

  it("[HT13] an export holds the canvas and one's own drafts, under a name", async () => {
    const room = await open();
    const workshop = await room.create({ template: "social-media", title: "Zürich — 2027" });
    const seat = await room.join(workshop, { department: "pr" });
    const get = (session: string, format: string) => room.call("GET", `/api/workshops/${workshop.id}/export?format=${format}`, bearer(session));
    const file = await get(seat, "json");
    expect(file.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(file.headers["content-disposition"]).toBe(`attachment; filename="zurich-2027.overarch.json"; filename*=UTF-8''zurich-2027.overarch.json`);
    const departments = (answer: { readonly json: unknown }) =>
      new Set((answer.json as { readonly goals: { readonly department: string }[] }).goals.map((goal) => goal.department));
    expect(departments(file)).toEqual(new Set(["pr"]));
    expect(departments(await get(await room.join(workshop, "host"), "json"))).toEqual(new Set());
    expect((await get(seat, "md")).text).toContain("Zürich");
    expect((await get(seat, "svg")).text).toMatch(/^<svg|^<\?xml/);
    expect((await get(seat, "png")).bytes.subarray(1, 4).toString()).toBe("PNG");
  });

  it("[HT13] an export is refused to a wall and for an unknown format", async () => {
    const room = await open();
    const workshop = await room.create();
    const get = async (session: string, format: string) => {
      const answer = await room.call("GET", `/api/workshops/${workshop.id}/export${format}`, bearer(session));
      return [answer.status, code(answer)];
    };
    expect(await get(await room.join(workshop, "wall"), "?format=json")).toEqual([403, "read-only"]);
    const host = await room.join(workshop, "host");
    for (const format of ["", "?format=exe", "?format=__proto__", "?format=toString"]) expect(await get(host, format)).toEqual([400, "unknown-format"]);
  });
});

describe("operating", () => {
  it.each([
    ["127.0.0.1", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["192.168.7.9", false],
    ["::ffff:192.168.7.9", false],
    ["fd00::5", false],
    ["", false],
  ])("[HT12] without a METRICS_TOKEN a peer at %j may measure: %s; with one the token decides, wherever it comes from", (address, isOwn) => {
    expect(mayMeasure(undefined, null, address)).toBe(isOwn);
    expect(mayMeasure(undefined, "guessed", address)).toBe(isOwn);
    expect(mayMeasure("t0ken", "t0ken", address)).toBe(true);
    for (const bearer of [null, "", "guessed", "t0ken "]) expect(mayMeasure("t0ken", bearer, address)).toBe(false);
  });

  it("[HT12] the address asked about is the socket's own, not what a header says", async () => {
    const room = await open();
    expect((await room.call("GET", "/metrics")).status).toBe(200);
    expect((await room.call("GET", "/metrics", { headers: { "x-forwarded-for": "192.168.7.9" } })).status).toBe(200);
  });

  it("[HT12] ready only while a COMMIT works; metrics to the holder of the token", async () => {
    const room = await open({ metricsToken: "t0ken" });
    expect((await room.call("GET", "/metrics")).status).toBe(403);
    expect((await room.call("GET", "/metrics", bearer("wrong"))).status).toBe(403);
    const metrics = await room.call("GET", "/metrics", bearer("t0ken"));
    expect(metrics.text).toMatch(/^overarch_can_save 1$/m);
    expect(metrics.text).toMatch(/^overarch_hub_sockets 0$/m);
    expect((await room.call("GET", "/readyz")).status).toBe(200);
    await room.keeper.close();
    const broken = await open({ keeper: { ...room.keeper, health: async () => ({ canSave: false, metrics: {} }) } });
    expect([(await broken.call("GET", "/livez")).status, (await broken.call("GET", "/readyz")).status]).toEqual([200, 503]);
  });

  it("[HT14] two servers in one process know nothing of each other", async () => {
    const [one, two] = [await open(), await open()];
    const workshop = await one.create();
    expect((await two.call("POST", "/api/codes", { body: { code: workshop.code } })).status).toBe(401);
    await one.close();
    rooms.splice(rooms.indexOf(one), 1);
    expect((await two.create()).code).not.toBe(workshop.code);
  });
});
