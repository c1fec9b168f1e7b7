import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import type { Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import { lookOf } from "#core/model/palette.ts";
import { changedParts, consequences, frameTrouble, freshLook, moved, without } from "../../../app/frame/frame-draft.ts";
import { qrPath } from "../../../app/host/invite/qr-path.ts";
import { keepLink, knownLinks, linkUnder } from "../../../app/host/known-links.ts";
import { headcount, whoIsHere } from "../../../app/state/who-is-here.ts";

const FRAME: Frame = {
  title: "A workshop",
  overarchingGoal: "People choose us",
  departments: [{ id: "a", title: "A" }],
  objectives: [
    { id: "o1", title: "First", serves: true },
    { id: "o2", title: "Second", serves: true },
  ],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [],
};
const goal = (id: string, objective: string | null): Goal => ({ id, department: "a", title: id, facets: {}, placement: { objective, horizon: "q1" } });

describe("who is here", () => {
  it("[PG11] people per department, hosts who speak for one included, walls apart", () => {
    const here = whoIsHere({
      people: [
        { role: "seat", department: "hr" },
        { role: "seat", department: "hr" },
        { role: "host", department: "pr" },
        { role: "host", department: null },
        { role: "wall", department: null },
      ],
      hands: [],
      names: [
        { name: "Dana", role: "seat", department: "hr" },
        { name: "Cleo", role: "host", department: null },
      ],
      drafts: {},
    });
    expect(Object.fromEntries(here.byDepartment)).toEqual({ hr: 2, pr: 1 });
    expect(here).toMatchObject({ hosts: 2, walls: 1, people: 4 });
    expect(Object.fromEntries(here.names)).toEqual({ hr: ["Dana"] });
    expect(headcount(here, 7)).toBe("4 people, 2 of 7 departments");
  });
});

describe("links of this device", () => {
  const storage = (before: { readonly [key: string]: string } = {}) => {
    const kept = new Map(Object.entries(before));
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  };
  const created = { id: "w", code: "7KQ4M2XD", links: { host: "H", seat: "S", wall: "W", departments: { a: "A", b: "B" } }, recoveryCode: "R" };

  it("[PG12] those of the creation, and over them those made later", () => {
    const store = storage();
    keepLink(store, "w", "wall", null, "W2");
    keepLink(store, "w", "seat", "b", "B2");
    expect(knownLinks(store, "w", created)).toEqual({ host: "H", seat: "S", wall: "W2", departments: { a: "A", b: "B2" }, recoveryCode: "R" });
    expect(knownLinks(store, "w", null)).toEqual({ wall: "W2", departments: { b: "B2" } });
    expect(knownLinks(store, "other", null)).toEqual({ departments: {} });
  });

  it.each(["", "no json", "null", "[]", '{"wall":7,"departments":{"a":1}}', '{"departments":3}'])("[PG12] %j in storage counts as nothing", (broken) => {
    expect(knownLinks(storage({ "overarch.links.w": broken }), "w", null)).toEqual({ departments: {} });
  });

  it("[PG12] a storage that is switched off stops nothing", () => {
    const off = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("denied");
      },
    };
    keepLink(off, "w", "wall", null, "W");
    expect(knownLinks(off, "w", null)).toEqual({ departments: {} });
  });

  it("[PG13] a link moves to the address others reach, path and secret as they were", () => {
    expect(linkUnder("http://192.168.1.20:4400", "http://localhost:4400/w/ab-_c#s3cr3t")).toBe("http://192.168.1.20:4400/w/ab-_c#s3cr3t");
    expect(linkUnder("http://192.168.1.20:4400", "not a link")).toBe("not a link");
  });
});

describe("frame editor", () => {
  it("[PG14] forty new departments differ in colour and pattern, the first nine in colour", () => {
    let departments: Frame["departments"] = [];
    for (let n = 0; n < 40; n++) departments = [...departments, { id: `d${n}`, title: `Department ${n}`, ...freshLook(departments) }];
    const looks = departments.map((department, place) => lookOf(department, place));
    expect(new Set(looks.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(40);
    expect(new Set(looks.slice(0, 9).map(({ colour }) => colour)).size).toBe(9);
  });

  it("[PG15] only what differs is sent; nothing when nothing differs", () => {
    expect(changedParts(FRAME, structuredClone(FRAME))).toBeUndefined();
    expect(changedParts(FRAME, { ...FRAME, title: "B", objectives: [...FRAME.objectives] })).toEqual({ title: "B" });
  });

  it("[PG15] the cards of a removed objective are announced, an empty one is not", () => {
    const after = { ...FRAME, objectives: [] };
    const goals = [goal("g1", "o1"), goal("g2", "o1"), goal("g3", null)];
    expect(consequences(FRAME, after, goals)).toEqual(["2 cards under “First” will stand in the lane “No objective yet”."]);
    expect(consequences(FRAME, FRAME, goals)).toEqual([]);
  });

  it("[PG16] moving keeps every entry, and nothing moves past an end", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
    expect(without(FRAME.objectives, "o1").map(({ id }) => id)).toEqual(["o2"]);
  });

  it("[PG17] what is missing is named", () => {
    expect(frameTrouble(FRAME)).toBeNull();
    expect(frameTrouble({ ...FRAME, title: " " })).toContain("title");
    expect(frameTrouble({ ...FRAME, objectives: [{ id: "o", title: "", serves: true }] })).toContain("objective");
    expect(frameTrouble({ ...FRAME, horizons: [] })).toContain("horizon");
    expect(frameTrouble({ ...FRAME, departments: [] })).toContain("department");
  });
});

it("[PG18] the path covers the dark modules and nothing else", () => {
  const { data, size } = encode("http://192.168.1.20:4400/j/7KQ4M2XD", { ecc: "M", border: 2 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x = "", y = "", width = ""] of qrPath(data).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step++) (drawn[Number(y)] as boolean[])[Number(x) + step] = true;
  }
  expect(drawn).toEqual(data);
  expect(size).toBe(data.length);
});
