// The canvas on sample content, without a server: `npx vite` and open /demo.html. Not part of the product's build.
// Query: ?theme=dark, ?role=host|seat|wall, ?department=hr.
import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { ACCESS_ROLES } from "#core/protocol/roles.ts";
import { Canvas } from "./canvas/Canvas.tsx";
import { SeatView } from "./seat/SeatView.tsx";
import { createDemoSession } from "./state/demo-session.ts";
import { createUiStore } from "./state/ui-store.ts";
import { ScreenContext } from "./state/use-session.ts";

const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme !== null) document.documentElement.dataset.theme = theme;
const role = ACCESS_ROLES.find((known) => known === query.get("role")) ?? "seat";
const department = role === "wall" ? null : (query.get("department") ?? "hr");
const screen = { session: createDemoSession({ me: { role, department } }), ui: createUiStore() };
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <ScreenContext value={screen}>{role === "wall" ? <Canvas editable={false} fit /> : <SeatView header={<p>Overarch</p>} />}</ScreenContext>,
  );
}
