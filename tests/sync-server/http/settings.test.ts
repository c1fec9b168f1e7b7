import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SETTINGS } from "#core/model/settings.ts";
import { bearer, type HttpRoom, openHttpRoom } from "../../support/http-room.ts";
import type { CreatedWorkshop } from "../../support/journey.ts";

let room: HttpRoom;
afterEach(() => room.close());
let keys = 0;
const set = (workshop: CreatedWorkshop, session: string, values: unknown) => {
  keys += 1;
  const { authorization } = bearer(session).headers;
  const body = { type: "settings", set: values };
  return room.call("POST", `/api/workshops/${workshop.id}/commands`, { headers: { authorization, "idempotency-key": `k${keys}` }, body });
};

describe("the sensitivity dial", () => {
  it("[CM37] [FA46] [FA1] has three positions, turned by a host alone; another position or name is refused with its path", async () => {
    room = await openHttpRoom();
    const workshop = await room.create({ template: "blank" });
    const host = await room.join(workshop, "host");
    for (const sensitivity of SETTINGS.sensitivity) expect((await set(workshop, host, { sensitivity })).status).toBe(200);

    const value = await set(workshop, host, { sensitivity: "loud" });
    expect(value.status).toBe(400);
    expect(value.text).toContain("/set/sensitivity");
    expect(value.text).toContain("must be one of quiet, normal, all");
    const name = await set(workshop, host, { volume: "loud" });
    expect(name.status).toBe(400);
    expect(name.text).toContain("/set/volume");

    const seat = await room.join(workshop, { department: "a" });
    const refused = await set(workshop, seat, { sensitivity: "all" });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("host-only");
  });

  it("[FA46] stands in docs/openapi.yaml as the model has it, like every setting", () => {
    const spec = parse(readFileSync(fileURLToPath(new URL("../../../docs/openapi.yaml", import.meta.url)), "utf8"), { merge: true });
    const command = spec.paths["/api/workshops/{id}/commands"].post.requestBody.content["application/json"].schema;
    const described = command.then.properties.set.properties as { readonly [name: string]: { readonly enum?: readonly unknown[] } };
    expect(Object.keys(described).sort()).toEqual(Object.keys(SETTINGS).sort());
    for (const [setting, values] of Object.entries(SETTINGS)) expect(described[setting]?.enum ?? [false, true]).toEqual(values);
  });
});
