import { describe, expect, it } from "vitest";
import { PHASE_TITLES, TOOLS, type Tool, toolsOf, VIEWS, whatToDoNow, whereOffered } from "#core/facilitation/phase-tools.ts";
import { ACCESS_ROLES, PHASES } from "#core/protocol/roles.ts";

describe("phase tools", () => {
  it("[FA11] every phase has a sentence for every role, short enough for a phone, and no two are the same", () => {
    const sentences = PHASES.flatMap((phase) => ACCESS_ROLES.map((role) => whatToDoNow(phase, role)));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThanOrEqual(100);
      expect(sentence).toMatch(/^[A-Z].*[.?]$/);
    }
    expect(Object.keys(PHASE_TITLES)).toEqual([...PHASES]);
  });

  it("[FA11] no view is told of a gesture it does not have: a phone and an outline drag nothing", () => {
    for (const phase of PHASES)
      for (const role of ACCESS_ROLES)
        for (const view of VIEWS) {
          const sentence = whatToDoNow(phase, role, view);
          expect(sentence.length).toBeLessThanOrEqual(100);
          if (view !== "board") expect(sentence).not.toMatch(/\bdrag/i);
          if (view !== "phone") expect(sentence).not.toMatch(/\btap/i);
        }
    expect(new Set(VIEWS.map((view) => whatToDoNow("align", "seat", view))).size).toBe(VIEWS.length);
  });

  it("[FA11] where a tool is offered can be said in words", () => {
    const seat = { role: "seat", department: "a" } as const;
    expect([whereOffered("place", seat), whereOffered("move", seat), whereOffered("reveal", seat)]).toEqual(["Align", "Align and Resolve", null]);
    expect(whereOffered("vote", seat)).toBe("Align, Resolve and Commit");
  });

  it("[FA11] cards cross in align, a seat signs in commit, and a wall or a closed workshop offers nothing", () => {
    const phasesWith = (tool: Tool, role: "host" | "seat") =>
      PHASES.filter((phase) => toolsOf(phase, { role, department: role === "seat" ? "a" : null }).has(tool));
    expect(phasesWith("place", "seat")).toEqual(["align"]);
    expect(phasesWith("draft", "seat"), "[PG62] trays stay open to the end").toEqual(PHASES.slice(0, -1));
    expect(phasesWith("withdraw", "seat")).toEqual(["draft", "align"]);
    expect(phasesWith("sign", "seat")).toEqual(["commit"]);
    expect(phasesWith("sign", "host")).toEqual([]);
    expect(phasesWith("reveal", "seat")).toEqual([]);
    for (const phase of PHASES) expect(toolsOf(phase, { role: "wall", department: null }).size).toBe(0);
    expect(toolsOf("closed", { role: "host", department: "a" }).size).toBe(0);
  });

  it("[FA11] to a seat, to a host and to a host who sits for a department each phase offers exactly this", () => {
    const table = {
      frame: ["draft learn object stance", "frame hide"],
      draft: ["draft edit learn object stance withdraw", "frame hide reveal"],
      align: [
        "answer define draft edit learn move object place raise stance vote withdraw",
        "answer define edit frame hide move place raise reveal vote withdraw",
      ],
      resolve: ["answer define draft edit learn move object raise settle stance vote", "answer define edit hide move place raise settle vote withdraw"],
      commit: ["draft object sign stance vote", "hide vote"],
      closed: ["", ""],
    };
    const words = (tools: Iterable<string>) => [...tools].sort().join(" ");
    for (const phase of PHASES) {
      const [seat, host] = [toolsOf(phase, { role: "seat", department: "a" }), toolsOf(phase, { role: "host", department: null })];
      expect([phase, words(seat), words(host)]).toEqual([phase, ...table[phase]]);
      expect(words(toolsOf(phase, { role: "host", department: "a" }))).toBe(words(new Set([...seat, ...host])));
    }
  });

  it("[FA11] a host who sits for a department has both, and every tool is offered somewhere", () => {
    expect([...toolsOf("commit", { role: "host", department: "a" })].sort()).toEqual(["draft", "hide", "object", "sign", "stance", "vote"]);
    const offered = new Set(PHASES.flatMap((phase) => [...toolsOf(phase, { role: "host", department: "a" })]));
    expect([...offered].sort()).toEqual([...TOOLS].sort());
  });
});
