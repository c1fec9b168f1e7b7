// The social media workshop with every example placed and forty cards on the canvas: through the wire alone.
import { eventually } from "./eventually.ts";
import { type CreatedWorkshop, commandByHttp, createByHttp, sessionByHttp } from "./journey.ts";
import { plainClient, writeGoal } from "./plain-client.ts";
import type { Product } from "./product.ts";

export const FULL_CARDS = 40;

const MORE = [
  "Answer reviews on every shop page",
  "Show what a working day looks like",
  "Try short films with two retailers",
  "Ask readers for the next topic",
  "Let visitors of the plant post",
  "Say sorry in public when we are late",
  "Open the monthly figures to everybody",
  "Invite three journalists a quarter",
  "Thank whoever recommends us",
  "Keep one calendar of all launches",
  "Collect questions before each fair",
  "Read comments aloud on Mondays",
];

export async function fullBoard(product: Product): Promise<CreatedWorkshop> {
  const workshop = await createByHttp(product, { template: "social-media", title: "Our social media strategy" });
  const departments = Object.keys(workshop.links.departments);
  const host = await sessionByHttp(product, workshop, workshop.links.host);
  const frame = plainClient(product, workshop, host.session, "session");
  await frame.synced();
  const objectives = frame.doc.getMap<readonly { readonly id: string }[]>("session").get("objectives") ?? [];
  frame.close();
  let placed = 0;
  const cell = () => ({ objective: objectives[placed % objectives.length]?.id ?? null, horizon: `q${1 + (Math.floor(placed / objectives.length) % 4)}` });
  for (const department of departments) {
    const { session } = await sessionByHttp(product, workshop, workshop.links.departments[department] as string);
    const tray = plainClient(product, workshop, session, `tray-${department}`);
    await tray.synced();
    const drafts = [...tray.doc.getMap("goals").keys()].sort();
    tray.close();
    for (const goal of drafts) {
      const { status, body } = await commandByHttp(product, workshop, session, { type: "place", goal, ...cell() });
      if (status !== 200) throw new Error(`${goal} cannot be placed: ${JSON.stringify(body)}`);
      placed += 1;
    }
  }
  const canvas = plainClient(product, workshop, host.session, "canvas");
  await canvas.synced();
  for (let i = 0; placed < FULL_CARDS; i++) {
    const department = departments[i % departments.length] as string;
    writeGoal(canvas.doc, `more-${i}`, { department, title: MORE[i % MORE.length] ?? department, placement: cell() });
    placed += 1;
  }
  canvas.mark(1);
  await eventually(() => canvas.saved() === 1);
  canvas.close();
  return workshop;
}
