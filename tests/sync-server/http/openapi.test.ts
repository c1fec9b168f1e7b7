// docs/openapi.yaml against the running server, both ways: what it answers is described, and what is described it answers.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMAND_RIGHTS } from "#core/facilitation/command-rights.ts";
import type { Keeper } from "../../../sync-server/keeper/keeper.ts";
import { type Answer, type Ask, bearer, type HttpRoom, openHttpRoom } from "../../support/http-room.ts";
import type { CreatedWorkshop } from "../../support/journey.ts";
import { secretOf } from "../../support/keeper-room.ts";

interface ResponseObject {
  readonly $ref?: string;
  readonly headers?: { readonly [name: string]: { readonly required?: boolean } };
  readonly content?: { readonly [type: string]: { readonly schema: object } };
}
interface Operation {
  readonly responses: { readonly [status: string]: ResponseObject };
}
const spec = parse(readFileSync(fileURLToPath(new URL("../../../docs/openapi.yaml", import.meta.url)), "utf8"), { merge: true }) as {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly responses: { readonly [name: string]: ResponseObject }; readonly schemas: object };
};

const described = Object.entries(spec.paths).flatMap(([path, item]) =>
  ["get", "post"].flatMap((method) =>
    Object.entries(item[method]?.responses ?? {}).map(([status, response]) => ({
      name: `${method.toUpperCase()} ${path} ${status}`,
      response: response.$ref === undefined ? response : (spec.components.responses[response.$ref.split("/").at(-1) ?? ""] as ResponseObject),
    })),
  ),
);
const ajv = new Ajv2020({ strict: false, formats: { binary: true } });
ajv.addSchema({ $id: "https://overarch.test/spec", components: spec.components });
const withRefs = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"https://overarch.test/spec#/components'));

const seen = new Set<string>();
/** Notes a route and status as answered, and holds the answer against its description. */
function check(method: string, path: string, status: number, answer: Answer): Answer {
  expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(status);
  const name = `${method} ${path} ${status}`;
  seen.add(name);
  const found = described.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`${name} is not in docs/openapi.yaml: ${answer.text}`);
  for (const [header, { required }] of Object.entries(found.response.headers ?? {})) {
    if (required) expect(answer.headers[header.toLowerCase()], `${name}: header ${header}`).toBeDefined();
  }
  const { content } = found.response;
  if (content === undefined) {
    expect(answer.bytes.length, name).toBe(0);
    return answer;
  }
  const type = answer.headers["content-type"]?.split(";")[0] ?? "";
  expect(Object.keys(content), name).toContain(type);
  if (type === "application/json") {
    const validate = ajv.compile(withRefs(content[type]?.schema ?? {}));
    expect(validate(answer.json), `${name}: ${answer.text} ${JSON.stringify(validate.errors)}`).toBe(true);
  }
  return answer;
}

describe("docs/openapi.yaml", () => {
  let room: HttpRoom;
  let broken: HttpRoom;
  let workshop: CreatedWorkshop;
  const session: { [role: string]: string } = {};
  let id = "";
  beforeAll(async () => {
    room = await openHttpRoom();
    const dead = new Proxy({} as Keeper, {
      get: (_, method) => (String(method).startsWith("on") ? () => {} : () => Promise.reject(new Error("the keeper is gone"))),
    });
    broken = await openHttpRoom({ keeper: dead, app: false, metricsToken: "t0ken" });
    workshop = await room.create();
    id = workshop.id;
    for (const role of ["host", "wall"] as const) session[role] = await room.join(workshop, role);
    session.seat = await room.join(workshop, { department: "a" });
  });
  afterAll(() => Promise.all([room.close(), broken.close()]));

  const as = (role: string) => bearer(session[role] ?? "");
  const command = (role: string, body: unknown, key = Math.random().toString(36)): Ask => ({
    body,
    headers: { ...as(role).headers, "idempotency-key": key },
  });
  const real = (path: string) => path.replace("{id}", id).replace("{epoch}", "1").replace("{document}", "canvas").replace("{code}", "ABCD1234");
  const ask = async (method: string, path: string, status: number, how: Ask = {}, query = "") =>
    check(method, path, status, await room.call(method, real(path) + query, how));

  const LOBBY = "/api/workshops/{id}/lobby";
  const JOIN = "/api/workshops/{id}/join";
  const COMMANDS = "/api/workshops/{id}/commands";
  const EXPORT = "/api/workshops/{id}/export";
  const INVITE = "/api/workshops/{id}/invite";
  const ME = "/api/workshops/{id}/me";
  const SYNC = "/sync/{id}/{epoch}/{document}";
  const wrong = { body: { secret: "wrong" } };

  it("[HT2] what succeeds is as described", async () => {
    for (const path of ["/", "/w/{id}", "/j/{code}"]) await ask("GET", path, 200);
    await ask("GET", "/api/templates", 200);
    await ask("POST", "/api/workshops", 201, { body: { template: "social-media", title: "Ours" } });
    await ask("POST", "/api/codes", 200, { body: { code: workshop.code } });
    await ask("POST", LOBBY, 200, { body: { secret: secretOf(workshop.links.host) } });
    await ask("POST", JOIN, 200, { body: { code: workshop.code, department: "b", name: "Kim" } });
    await ask("GET", ME, 200, as("seat"));
    await ask("POST", COMMANDS, 200, command("host", { type: "lock", locked: false }));
    await ask("GET", INVITE, 200, as("host"));
    for (const format of ["json", "md", "svg", "png"]) await ask("GET", EXPORT, 200, as("seat"), `?format=${format}`);
    const { headers } = await ask("GET", SYNC, 200, as("wall"));
    await ask("GET", SYNC, 304, { headers: { ...as("wall").headers, "if-none-match": String(headers.etag) } });
    for (const path of ["/livez", "/readyz", "/metrics"]) await ask("GET", path, 200);
  });

  it("[HT2] what is wrong with a body is said as described", async () => {
    const posts: [string, Ask][] = [
      ["/api/workshops", {}],
      ["/api/codes", {}],
      [LOBBY, {}],
      [JOIN, {}],
      [COMMANDS, command("host", {})],
    ];
    for (const [path, how] of posts) {
      await ask("POST", path, 400, { ...how, body: { unknown: 1 } });
      await ask("POST", path, 415, { headers: { ...how.headers, "content-type": "text/plain" }, raw: "{}" });
      await ask("POST", path, 413, { headers: { ...how.headers, "content-type": "application/json", "content-length": "99999999" } });
    }
    await ask("POST", JOIN, 422, { body: { code: workshop.code } });
    const goals = Array.from({ length: 2_001 }, (_, n) => ({
      id: `g${n}`,
      department: "a",
      title: "One too many",
      placement: { objective: null, horizon: "q1" },
    }));
    const file = {
      version: 1,
      title: "Full",
      overarchingGoal: "",
      departments: [{ id: "a", title: "A" }],
      objectives: [],
      horizons: [{ id: "q1", title: "Q1" }],
      pools: [],
      goals,
    };
    const full = await ask("POST", "/api/workshops", 422, { body: { file } });
    expect(full.json).toMatchObject({ code: "canvas-full", path: "/goals" });
    const wrong = await ask("POST", "/api/workshops", 422, { body: { file: { ...file, version: 2 } } });
    expect(wrong.json).toMatchObject({ code: "invalid-file", path: "/version" });
    await ask("POST", COMMANDS, 200, command("host", { type: "code", enabled: true }, "used-twice"));
    await ask("POST", COMMANDS, 422, command("host", { type: "code", enabled: false }, "used-twice"));
    await ask("GET", EXPORT, 400, as("host"), "?format=exe");
  });

  it("[HT4] a foreign page is refused as described", async () => {
    for (const { name } of described.filter((entry) => /(\/api\/|\/sync\/).* 403$/.test(entry.name))) {
      const [method, path] = name.split(" ") as [string, string];
      await ask(method, path, 403, { ...(method === "POST" ? { body: {} } : {}), headers: { origin: "https://evil.example" } });
    }
    check("GET", "/metrics", 403, await broken.call("GET", "/metrics"));
    await ask("GET", EXPORT, 403, as("wall"), "?format=json");
    await ask("GET", INVITE, 403, as("seat"));
    await ask("POST", COMMANDS, 403, command("wall", { type: "lock", locked: true }));
    expect((await room.call("GET", `/sync/${id}/1/tray-a`, as("host"))).status).toBe(403);
  });

  it("[HT2] what the workshop's state forbids is said as described", async () => {
    expect((await room.call("GET", `/sync/${id}/2/canvas`, as("host"))).status).toBe(409);
    check("GET", SYNC, 409, await room.call("GET", `/sync/${id}/2/canvas`, as("host")));
    await ask("POST", COMMANDS, 200, command("host", { type: "phase", phase: "closed" }));
    await ask("POST", COMMANDS, 409, command("host", { type: "lock", locked: true }));
  });

  it("[HT5] [HT6] who may not come in is told so as described, and late after too many tries", async () => {
    const attempts: [string, string, Ask][] = [
      ["POST", "/api/codes", { body: { code: "WRONG" } }],
      ["POST", LOBBY, wrong],
      ["POST", JOIN, wrong],
      ["GET", ME, {}],
      ["POST", COMMANDS, { body: {} }],
      ["GET", EXPORT, {}],
      ["GET", INVITE, {}],
      ["GET", SYNC, {}],
    ];
    for (const [method, path, how] of attempts) await ask(method, path, 401, how);
    for (let i = attempts.length; i < 20; i++) await ask("GET", ME, 401);
    for (const [method, path, how] of attempts) await ask(method, path, 429, how);
    await ask("GET", ME, 200, as("seat"));
  });

  it("[HT2] a server without its keeper or its app says so as described", async () => {
    const bodies: { readonly [path: string]: object } = {
      "/api/workshops": {},
      "/api/codes": { code: "ABCD1234" },
      [LOBBY]: { secret: "s" },
      [JOIN]: { secret: "s" },
      [COMMANDS]: {},
    };
    for (const { name } of described.filter((entry) => entry.name.endsWith(" 503"))) {
      const [method, path] = name.split(" ") as [string, string];
      const how: Ask = { headers: { authorization: "Bearer x" }, ...(bodies[path] === undefined ? {} : { body: bodies[path] }) };
      check(method, path, 503, await broken.call(method, real(path), how));
    }
  });

  it("[HT2] every command is described, and no other", () => {
    const post = spec.paths["/api/workshops/{id}/commands"]?.post as unknown as {
      readonly requestBody: {
        readonly content: { readonly "application/json": { readonly schema: { readonly properties: { readonly type: { readonly enum: string[] } } } } };
      };
    };
    expect([...post.requestBody.content["application/json"].schema.properties.type.enum].sort()).toEqual(Object.keys(COMMAND_RIGHTS).sort());
  });

  it("[HT2] nothing is described that was not answered above, and every route is described", () => {
    expect(described.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
    const pages = ["GET /", "GET /w/{id}", "GET /j/{code}"];
    const routes = [...room.server.routes.map(({ method, path }) => `${method} ${path}`), ...pages].sort();
    expect([...new Set(described.map(({ name }) => name.split(" ").slice(0, 2).join(" ")))].sort()).toEqual(routes);
  });
});
