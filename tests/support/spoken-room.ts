// A full board on which departments have spoken: stances, a learning, a word, dissent; in Resolve with a conflict on the wall, or in Commit.
import { fullBoard } from "./full-board.ts";
import { type CreatedWorkshop, commandByHttp, sessionByHttp } from "./journey.ts";
import type { Product } from "./product.ts";

const STANCES = ["resist", "explore", "commit"];

export async function spokenRoom(product: Product, phase: "resolve" | "commit" | "ballots"): Promise<CreatedWorkshop> {
  const workshop = await fullBoard(product);
  const send = async (session: string, command: object): Promise<{ readonly id: string }> => {
    const { status, body } = await commandByHttp(product, workshop, session, command);
    if (status !== 200) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(body)}`);
    return body as unknown as { readonly id: string };
  };
  const { session: host } = await sessionByHttp(product, workshop, workshop.links.host);
  const seats = new Map<string, string>();
  for (const [department, link] of Object.entries(workshop.links.departments)) seats.set(department, (await sessionByHttp(product, workshop, link)).session);
  const sayAll = async (shift: number) => {
    for (const [place, session] of [...seats.values()].entries()) {
      for (const objective of ["listen", "voice", "trade"]) await send(session, { type: "stance", objective, stance: STANCES[(place + shift) % 3] });
    }
  };
  const hr = seats.get("hr") as string;
  const pr = seats.get("pr") as string;
  await send(host, { type: "phase", phase: "resolve" });
  await sayAll(0);
  await send(hr, { type: "stance", objective: "listen", stance: "commit", voice: 2 });
  await send(hr, {
    type: "learn",
    text: "Firms whose people post freely hired twice as many",
    source: "HR conference, May",
    links: [{ evidence: "supports", objective: "listen" }],
  });
  await send(pr, { type: "define", term: "engagement", definition: "Replies and shares per post, not followers", departments: ["hr", "pr"] });
  await send(hr, { type: "object", about: { kind: "objective", objective: "trade" }, text: "Selling first burns the trust we recruit with." });
  if (phase === "resolve") return workshop;
  await send(host, { type: "phase", phase: "commit" });
  await sayAll(1);
  await send(pr, { type: "sign", objective: null, signed: true });
  await send(hr, { type: "sign", objective: "listen", signed: true });
  if (phase === "commit") return workshop;
  const options = ["Listen before we speak", "One recognisable voice", "Turn attention into trade"].map((title, n) => ({ id: `o${n}`, title }));
  const closed = await send(host, { type: "ballot-open", kind: "dots", title: "Which objective comes first?", options, budget: 3 });
  for (const session of seats.values()) await send(session, { type: "vote", ballot: closed.id, vote: { dots: { o0: 2, o2: 1 } } });
  await send(host, { type: "ballot-close", ballot: closed.id });
  await send(host, { type: "ballot-open", kind: "fist", title: "How sure are we of this plan?" });
  return workshop;
}
