import { describe, expect, it } from "vitest";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { type Facets, type Goal, isLive } from "#core/model/goal.ts";
import { ID_PATTERN, MAX_FRAME_TITLE_CHARS, MAX_OVERARCHING_CHARS, MAX_TITLE_CHARS } from "#core/model/limits.ts";
import { SOCIAL_MEDIA_GOALS } from "#core/templates/social-media-goals.ts";
import { suggestedPlacement, withExamplesPlaced } from "#core/templates/social-media-placements.ts";
import { TEMPLATES, templateOf } from "#core/templates/templates.ts";

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
function seed(id: string) {
  const template = templateOf(id);
  if (!template) throw new Error(`no template ${id}`);
  return template.workshop;
}

describe("templates", () => {
  it("[TP1] are three, and an unknown id is none of them", () => {
    expect(ids(TEMPLATES)).toEqual(["social-media", "yearly-goals", "blank"]);
    expect(templateOf("toString")).toBeUndefined();
    expect(TEMPLATES.map(({ phase }) => phase)).toEqual(["align", "align", "align"]);
  });

  it("[TP2] blank keeps its contract", () => {
    const blank = seed("blank");
    expect([ids(blank.departments), ids(blank.objectives), ids(blank.horizons)]).toEqual([
      ["a", "b"],
      ["o1", "o2"],
      ["q1", "q2", "q3", "q4"],
    ]);
    expect([blank.goals, blank.overarchingGoal]).toEqual([[], ""]);
  });

  it("[TP3] social-media keeps its contract", () => {
    const social = seed("social-media");
    expect(ids(social.departments)).toEqual(["pr", "hr", "sales", "publishing", "manufacturing", "service", "csuite"]);
    expect(ids(social.horizons)).toEqual(["q1", "q2", "q3", "q4"]);
    expect(social.objectives.map(({ serves }) => serves).sort()).toEqual([false, true, true, true]);
    expect(social.pools.every(({ capacity }) => typeof capacity.q1 === "number")).toBe(true);
  });

  it("[TP4] its examples wait in the trays and the canvas is empty", () => {
    const { goals, departments } = seed("social-media");
    expect(goals.length).toBeGreaterThanOrEqual(28);
    expect(goals.length).toBeLessThanOrEqual(36);
    expect(goals.filter(isLive)).toEqual([]);
    expect(goals.every(({ example, suggested }) => example === true && suggested === undefined)).toBe(true);
    for (const { id } of departments) expect(goals.filter(({ department }) => department === id).length).toBeGreaterThanOrEqual(3);
  });

  it.each(ids(TEMPLATES))("[TP5] %s names only what exists", (id) => {
    const { departments, objectives, horizons, pools, goals, overarchingGoal } = seed(id);
    for (const list of [departments, objectives, horizons, pools, goals]) {
      expect(new Set(ids(list)).size).toBe(list.length);
      for (const entry of list) expect(entry.id).toMatch(ID_PATTERN);
    }
    for (const { title } of [...departments, ...objectives, ...horizons, ...pools]) expect(title.length).toBeLessThanOrEqual(MAX_FRAME_TITLE_CHARS);
    expect(overarchingGoal.length).toBeLessThanOrEqual(MAX_OVERARCHING_CHARS);
    for (const pool of pools) expect(Object.keys(pool.capacity)).toEqual(ids(horizons));
    for (const goal of goals) {
      expect(ids(departments)).toContain(goal.department);
      expect(goal.title.length).toBeLessThanOrEqual(MAX_TITLE_CHARS);
      for (const needed of goal.facets.dependsOn ?? []) expect(ids(goals)).toContain(needed);
      for (const ask of goal.facets.asks ?? []) expect(pools.find((pool) => pool.id === ask.pool)?.unit).toBe(ask.unit);
    }
  });

  it.each(ids(TEMPLATES))("[TP6] the departments of %s differ by more than colour", (id) => {
    const { departments } = seed(id);
    const looks = departments.map(({ colour, pattern }) => `${colour} ${pattern}`);
    expect(new Set(looks).size).toBe(departments.length);
    const initials = departments.map((department) => department.initials ?? "");
    expect(new Set(initials).size).toBe(departments.length);
    for (const text of initials) expect(text).toMatch(/^.{1,4}$/);
  });

  it("[TP7] every example has a suggested cell in the frame, kept apart from the seed", () => {
    const { objectives, horizons } = seed("social-media");
    for (const { id } of SOCIAL_MEDIA_GOALS) {
      const placement = suggestedPlacement(id);
      expect(ids(objectives)).toContain(placement?.objective);
      expect(ids(horizons)).toContain(placement?.horizon);
    }
    expect(withExamplesPlaced(SOCIAL_MEDIA_GOALS).every(isLive)).toBe(true);
    expect(suggestedPlacement("constructor")).toBeUndefined();
  });

  const placed = withExamplesPlaced(SOCIAL_MEDIA_GOALS);
  const conflictsOf = (goals: readonly Goal[]) => detectAll({ frame: seed("social-media"), goals, raised: [] });
  const named = (conflicts: ReturnType<typeof conflictsOf>) => conflicts.map(({ rule, severity, goals }) => `${rule} ${severity}: ${goals.join(" ")}`);

  it("[TP7] with every example on its suggested cell the five clashes of the source show", () => {
    const found = named(conflictsOf(placed));
    expect(found).toContain("approach-clash tension: hr-answers pr-releases");
    expect(found).toContain("approach-clash tension: pr-releases service-answers");
    expect(found).toContain("approach-clash blocker: hr-blog pub-edit");
    expect(found).toContain("contested-lead blocker: hr-blog pub-edit sales-page");
    expect(found).toContain("stance-gap blocker: pr-briefing service-warning");
    expect(found).toContain("stance-gap tension: csuite-report pr-briefing pr-releases sales-buyers service-warning");
    expect(found).toContain("over-commit blocker: hr-openings pub-style sales-launches");
  });

  it("[TP7] nothing clashes before anything is placed", () => {
    expect(conflictsOf(SOCIAL_MEDIA_GOALS).filter(({ rule }) => rule !== "empty-objective" && rule !== "voice-gap")).toEqual([]);
  });

  it.each([
    ["approach-clash tension: pr-releases service-answers", "pr-releases", { approach: { voice: "listen" } }],
    ["approach-clash blocker: hr-blog pub-edit", "pub-edit", { approach: {} }],
    ["contested-lead blocker: hr-blog pub-edit sales-page", "hr-blog", { role: "contribute" }],
    ["stance-gap blocker: pr-briefing service-warning", "pr-briefing", { stance: "explore" }],
    ["over-commit blocker: hr-openings pub-style sales-launches", "sales-launches", { asks: [] }],
  ] as [string, string, Facets][])("[TP8] %s ends when %s changes", (conflict, id, facets) => {
    const changed = placed.map((goal) => (goal.id === id ? { ...goal, facets: { ...goal.facets, ...facets } } : goal));
    expect(named(conflictsOf(placed))).toContain(conflict);
    expect(named(conflictsOf(changed))).not.toContain(conflict);
  });
});
