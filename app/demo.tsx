// The canvas on sample content, without a server: `npx vite` and open /demo.html. Not part of the product's build.
// Query: ?theme=dark, ?role=host|seat|wall, ?department=hr, ?board=empty|full|dense|<number of cards> (else the sample board).
import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { createEngine } from "#core/conflicts/engine.ts";
import type { Goal } from "#core/model/goal.ts";
import { ACCESS_ROLES } from "#core/protocol/roles.ts";
import { SOCIAL_MEDIA } from "#core/templates/social-media.ts";
import { suggestedPlacement } from "#core/templates/social-media-placements.ts";
import { Canvas } from "./canvas/Canvas.tsx";
import { SeatView } from "./seat/SeatView.tsx";
import { createDemoSession, type DemoOptions } from "./session/demo-session.ts";
import { createUiStore } from "./state/ui-store.ts";
import { ScreenContext } from "./state/use-session.ts";

type Content = NonNullable<DemoOptions["content"]>;

/** `full`: the social media template with every example placed; `dense`: forty cards, five objectives, four horizons. */
function boardNamed(name: string | null, department: string): Content | null {
  const { workshop } = SOCIAL_MEDIA;
  if (name === "empty") return { frame: workshop, goals: workshop.goals.filter((goal) => goal.department === department) };
  const count = Number(name);
  if (name !== null && count > 0) return { frame: workshop, goals: manyGoals(workshop, count) };
  if (name !== "full" && name !== "dense") return null;
  const goals = workshop.goals.map((goal) => ({ ...goal, placement: suggestedPlacement(goal.id) ?? null }));
  if (name === "full") return { frame: workshop, goals };
  const care = { id: "care", title: "Care for those we have", serves: true };
  const more = goals
    .slice(0, 8)
    .map((goal, index) => ({ ...goal, id: `more-${goal.id}`, placement: { objective: "care", horizon: workshop.horizons[index % 4]?.id ?? "q1" } }));
  return { frame: { ...workshop, objectives: [...workshop.objectives, care] }, goals: [...goals, ...more] };
}

/** A crowd to measure with: the examples again and again, spread over all cells; the first ten stay drafts. */
function manyGoals({ goals, objectives, horizons }: Content["frame"] & { readonly goals: readonly Goal[] }, count: number): readonly Goal[] {
  return Array.from({ length: count + 10 }, (_, index) => {
    const base = goals[index % goals.length];
    const objective = objectives[index % objectives.length]?.id ?? null;
    const horizon = horizons[Math.floor(index / objectives.length) % horizons.length]?.id ?? "q1";
    return base === undefined
      ? []
      : [{ ...base, id: `many-${index}`, department: index < 10 ? "hr" : base.department, placement: index < 10 ? null : { objective, horizon } }];
  }).flat();
}

const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme !== null) document.documentElement.dataset.theme = theme;
const role = ACCESS_ROLES.find((known) => known === query.get("role")) ?? "seat";
const department = role === "wall" ? null : (query.get("department") ?? "hr");
const content = boardNamed(query.get("board"), department ?? "hr");
const screen = {
  session: createDemoSession({ me: { role, department }, engine: createEngine(), ...(content === null ? {} : { content }) }),
  ui: createUiStore(),
};
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <ScreenContext value={screen}>
      {role === "wall" ? (
        <div style={{ height: "100dvh", display: "grid" }}>
          <Canvas editable={false} fit />
        </div>
      ) : (
        <SeatView header={<header>Overarch</header>} />
      )}
    </ScreenContext>,
  );
}
