import { describe, expect, it } from "vitest";
import { readersOf, whoSees } from "../../../app/tray/who-sees.ts";

type Role = "host" | "seat" | "wall";
const person = (role: Role, department: string | null = "hr") => ({ role, department });
const named = (name: string, role: Role = "seat", department: string | null = "hr") => ({ name, role, department });
/** What the tray of HR says to a seat. */
const said = (people: readonly ReturnType<typeof person>[], names: readonly ReturnType<typeof named>[], me: { readonly name?: string } = {}) =>
  whoSees("HR", readersOf("hr", { people, names }, { role: "seat", ...me }));
const seats = (n: number) => Array.from({ length: n }, () => person("seat"));

describe("who sees the tray", () => {
  it("[CV75] by name where names are known, the department alone where one is alone without a name", () => {
    expect(said([], [])).toBe("Only HR sees this");
    expect(said(seats(1), [])).toBe("Only HR sees this");
    expect(said(seats(1), [named("Dana")])).toBe("Only HR sees this: Dana");
    expect(said(seats(3), [named("Dana"), named("Priya"), named(" Tom ")])).toBe("Only HR sees this: Dana, Priya and Tom");
    expect(
      said(
        seats(6),
        ["A", "B", "C", "D", "E", "F"].map((name) => named(name)),
      ),
    ).toBe("Only HR sees this: A, B, C, D and 2 more");
    expect(said(seats(1), [], { name: "Dana" }), "one's own name is known before the roster says it").toBe("Only HR sees this: Dana");
    expect(said(seats(1), [named("Dana")], { name: "Dana" })).toBe("Only HR sees this: Dana");
  });

  it("[CV75] nobody is left out: who gave no name is counted, and a host among them is said to be one", () => {
    expect(said(seats(2), [named("Ada")])).toBe("Only HR sees this: Ada and 1 more (name unknown)");
    expect(said([...seats(1), person("host")], [named("Ada")])).toBe("Only HR sees this: Ada and 1 more (name unknown, a host)");
    expect(said([...seats(2), person("host")], [named("Ada")])).toBe("Only HR sees this: Ada and 2 more (names unknown, one a host)");
    expect(said([...seats(1), person("host")], [named("Ada"), named("Hal", "host")])).toBe("Only HR sees this: Ada and Hal");
    expect(
      said(
        [...seats(6), person("host")],
        ["A", "B", "C", "D", "E", "F"].map((name) => named(name)),
      ),
    ).toBe("Only HR sees this: A, B, C, D and 3 more (1 name unknown, a host)");
    expect(said([...seats(1), person("host")], [])).toBe("Only HR sees this: 2 here (names unknown, one a host)");
    expect(said(seats(2), [named("Ada"), named("Ada")])).toBe("Only HR sees this: Ada and Ada");
  });

  it("[CV75] a name of somebody who has just gone hides nobody who is here: each role is counted for itself", () => {
    const readers = readersOf("hr", { people: [person("seat"), person("host")], names: [named("Ada"), named("Bob")] }, { name: "Ada", role: "seat" });
    expect(readers).toEqual({ names: ["Ada", "Bob"], nameless: 1, namelessHosts: 1 });
    expect(whoSees("HR", readers)).toBe("Only HR sees this: Ada, Bob and 1 more (name unknown, a host)");
    expect(said(seats(2), [named("Ada"), named("Hal", "host")]), "a host who has gone hides no seat").toBe(
      "Only HR sees this: Ada, Hal and 1 more (name unknown)",
    );
    expect(said(seats(1), [named("Ada"), named("Bob")]), "somebody has gone and nobody is nameless").toBe("Only HR sees this: Ada and Bob");
  });

  it("[CV75] others do not count: other departments, hosts for none, the wall", () => {
    const others = [person("seat", "pr"), person("host", null), person("wall", null), person("wall")];
    expect(said([...seats(1), ...others], [named("Dana"), named("Ben", "seat", "pr"), named("Cleo", "host", null)])).toBe("Only HR sees this: Dana");
  });
});
