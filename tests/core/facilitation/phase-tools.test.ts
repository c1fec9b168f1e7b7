import { describe, expect, it } from "vitest";
import { PHASE_TITLES, TOOLS, type Tool, toolsOf, whatToDoNow } from "#core/facilitation/phase-tools.ts";
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

  it("[FA11] cards cross in align, a seat signs in commit, and a wall or a closed workshop offers nothing", () => {
    const phasesWith = (tool: Tool, role: "host" | "seat") =>
      PHASES.filter((phase) => toolsOf(phase, { role, department: role === "seat" ? "a" : null }).has(tool));
    expect(phasesWith("place", "seat")).toEqual(["align"]);
    expect(phasesWith("draft", "seat")).toEqual(["draft", "align"]);
    expect(phasesWith("sign", "seat")).toEqual(["commit"]);
    expect(phasesWith("sign", "host")).toEqual([]);
    expect(phasesWith("reveal", "seat")).toEqual([]);
    for (const phase of PHASES) expect(toolsOf(phase, { role: "wall", department: null }).size).toBe(0);
    expect(toolsOf("closed", { role: "host", department: "a" }).size).toBe(0);
  });

  it("[FA11] to a seat, to a host and to a host who sits for a department each phase offers exactly this", () => {
    const table = {
      frame: ["learn object stance", "frame"],
      draft: ["draft learn object stance", "frame reveal"],
      align: ["define draft learn move object place raise stance vote", "define frame move place raise reveal vote"],
      resolve: ["answer define learn move object raise settle stance vote", "answer define move place raise settle vote"],
      commit: ["object sign stance vote", "vote"],
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
    expect([...toolsOf("commit", { role: "host", department: "a" })].sort()).toEqual(["object", "sign", "stance", "vote"]);
    const offered = new Set(PHASES.flatMap((phase) => [...toolsOf(phase, { role: "host", department: "a" })]));
    expect([...offered].sort()).toEqual([...TOOLS].sort());
  });
});
