// Opens every page and state as a person would and takes its picture. Goes through `npm start` only, like the browser tests.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page, WebSocketRoute } from "playwright";
import { openRoom } from "../tests/support/browser.ts";
import { eventually } from "../tests/support/eventually.ts";
import { FULL_CARDS, fullBoard } from "../tests/support/full-board.ts";
import {
  type CreatedWorkshop,
  canvasOf,
  cellOf,
  choose,
  commandByHttp,
  createByHttp,
  draftCard,
  dragOver,
  editorOf,
  joinByLink,
  sessionByHttp,
} from "../tests/support/journey.ts";
import { type Product, startProduct } from "../tests/support/product.ts";
import { spokenRoom } from "../tests/support/spoken-room.ts";

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const THEMES = ["light", "dark"] as const;

interface Place {
  readonly product: Product;
  readonly full: CreatedWorkshop;
  readonly empty: CreatedWorkshop;
  /** A workshop with one card placed and its rival still in the tray. */
  readonly clash: CreatedWorkshop;
  /** A room in which departments have spoken; made when a picture needs it. */
  readonly spoken: (phase: Phase) => Promise<CreatedWorkshop>;
  /** A full canvas that the host has frozen; made when a picture needs it. */
  readonly frozen: () => Promise<CreatedWorkshop>;
  /** Who comes later has to knock; made when a picture needs it. */
  readonly behindDoors: () => Promise<CreatedWorkshop>;
}
type Phase = Parameters<typeof spokenRoom>[1];

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;
const tab = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: new RegExp(name) })
    .click();
const opened = async (page: Page, link: string, view?: string) => {
  await joinByLink(page, link);
  if (isPhone(page) && view !== undefined) await tab(page, view);
};
const fullyOpened = async (page: Page, link: string, view?: string) => {
  await opened(page, link, view);
  if (!isPhone(page)) await eventually(async () => (await canvasOf(page).locator("[data-card]").count()) === FULL_CARDS);
};
const department = (workshop: CreatedWorkshop, id: string) => workshop.links.departments[id] as string;

/** Opens the room's sheet of that name. */
const sheetOf = async (page: Page, link: string, name: string) => {
  await fullyOpened(page, link, "Conflicts");
  await page
    .getByRole("navigation", { name: "What departments say" })
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole("dialog").waitFor();
};
const hostSheet = async (page: Page, workshop: CreatedWorkshop, button: string) => {
  await fullyOpened(page, workshop.links.host, "The room");
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("dialog").waitFor();
};
/** The first conflict stands on the wall: a host on a device of their own has put it there. */
const staged = async (page: Page, workshop: CreatedWorkshop) => {
  const context = await page.context().browser()?.newContext();
  const host = await context?.newPage();
  if (context === undefined || host === undefined) throw new Error("The page has no browser.");
  await joinByLink(host, workshop.links.host);
  const start = host.getByRole("button", { name: "Walk the conflicts" });
  await start.or(host.locator("[data-stage]")).first().waitFor();
  if (await start.isVisible()) await start.click();
  await host.locator("[data-stage] [data-conflict]").waitFor();
  await context.close();
};

const STATES: { readonly [name: string]: (page: Page, place: Place) => Promise<void> } = {
  start: async (page, { product }) => {
    await page.goto(product.url);
    await page.getByRole("radio").first().waitFor({ state: "attached" });
  },
  "unknown-code": async (page, { product }) => {
    await page.goto(`${product.url}/j/AAAA0000`);
    await page.getByRole("heading").first().waitFor();
  },
  "lobby-seat": async (page, { full }) => {
    await page.goto(full.links.seat);
    await page.getByRole("button", { name: /^join/i }).waitFor();
  },
  "lobby-host": async (page, { full }) => {
    await page.goto(full.links.host);
    await page.getByRole("button", { name: /^join/i }).waitFor();
  },
  "lobby-door": async (page, { behindDoors }) => {
    await page.goto((await behindDoors()).links.seat);
    await choose(page.getByRole("radio", { name: "Department A" }));
    await page.getByLabel(/your name/i).fill("Dana");
    await page.getByRole("button", { name: /^join/i }).click();
    await page.getByRole("heading", { name: "You are at the door" }).waitFor();
  },
  "stopped-reset": async (page, { full }) => {
    await page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 4410, reason: "old epoch" }));
    await page.goto(department(full, "hr"));
    await page.getByRole("button", { name: /^join/i }).click();
    await page.getByRole("heading", { name: "The workshop was reset" }).waitFor();
  },
  "seat-empty": (page, { empty }) => opened(page, department(empty, "a"), "Our goals"),
  "seat-full": (page, { full }) => fullyOpened(page, department(full, "hr"), "Canvas"),
  "seat-conflicts": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Conflicts");
    await page.locator("[data-conflict] button").first().click();
    await page.locator("[data-conflict]").first().getByRole("button", { name: "Object" }).waitFor();
  },
  "seat-editor": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.locator("[data-card]").first().click();
    await editorOf(page).waitFor();
  },
  "seat-typing": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Our goals");
    await page.getByLabel("New goal").pressSequentially("Raise the number of posts on Facebook and Instagram for candidates");
    await page.getByRole("button", { name: "Dismiss candidates" }).waitFor();
    await page.getByRole("button", { name: "channel: facebook" }).click();
  },
  "seat-suggested": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Our goals");
    await page.getByLabel("New goal").fill("Listen to young people on TikTok before we post, without ads");
    await page.getByLabel("New goal").press("Enter");
    await editorOf(page).locator("[data-offer]").first().waitFor();
  },
  "seat-move": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.locator("[data-card]").first().click();
    await editorOf(page).getByRole("button", { name: "Move to…" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "seat-remove": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.locator("[data-card]").first().click();
    await editorOf(page).getByRole("button", { name: "Move to…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Keep it" }).waitFor();
  },
  "seat-raise": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Conflicts");
    await page.getByRole("button", { name: "Raise one yourself" }).click();
    await page.getByLabel("What is the trouble?").waitFor();
  },
  "seat-menu": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: /Show as an outline/ }).waitFor();
  },
  "seat-offline": async (page, { full }) => {
    const open: WebSocketRoute[] = [];
    let isCut = false;
    await page.routeWebSocket(/\/sync\//, (socket) => {
      if (isCut) return void socket.close({ code: 4500 });
      socket.connectToServer();
      open.push(socket);
    });
    await fullyOpened(page, department(full, "hr"), "Our goals");
    isCut = true;
    for (const socket of open) await socket.close({ code: 4500 });
    await page.getByText("No connection to the server").waitFor();
  },
  "seat-frozen": async (page, { frozen }) => fullyOpened(page, department(await frozen(), "hr"), "Canvas"),
  "host-frozen": async (page, { frozen }) => fullyOpened(page, (await frozen()).links.host, "The room"),
  "wall-frozen": async (page, { frozen }) => {
    await joinByLink(page, (await frozen()).links.wall);
    await eventually(async () => (await page.locator("main [data-card]").count()) === FULL_CARDS);
  },
  "seat-card-in-hand": async (page, { clash }) => {
    await opened(page, department(clash, "hr"), "Our goals");
    if (isPhone(page)) {
      await draftCard(page, "Trained staff").click();
      await editorOf(page).getByRole("button", { name: "Move to…" }).click();
      await page.getByRole("dialog").waitFor();
    } else {
      await dragOver(page, draftCard(page, "Trained staff"), cellOf(page, "o2", "q1"));
      await page.locator("[data-hint]").waitFor();
    }
  },
  "seat-outline": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: /Show as an outline/ }).click();
    await page
      .getByRole("treeitem", { name: /conflict/ })
      .first()
      .focus();
    await page.keyboard.press("ArrowRight");
    await page.locator('[role="treeitem"][aria-level="3"][aria-expanded="false"]').first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
  },
  "host-empty": (page, { empty }) => opened(page, empty.links.host, "The room"),
  "host-full": (page, { full }) => fullyOpened(page, full.links.host, "Canvas"),
  "host-invite": async (page, { full }) => {
    await fullyOpened(page, full.links.host, "The room");
    await page
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    await page.getByRole("dialog").getByLabel("Address to join", { exact: true }).waitFor();
  },
  "host-frame": async (page, { full }) => {
    await fullyOpened(page, full.links.host, "The room");
    await page.getByRole("button", { name: "Edit the frame" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "host-settings": (page, { full }) => hostSheet(page, full, "Settings"),
  "host-hosts": (page, { full }) => hostSheet(page, full, "Hosts"),
  "host-reveal": (page, { full }) => hostSheet(page, full, "Reveal drafts…"),
  "host-resolve": async (page, { spoken }) => {
    const workshop = await spoken("resolve");
    await staged(page, workshop);
    await fullyOpened(page, workshop.links.host, "Conflicts");
    await page.locator("[data-stage] [data-conflict]").waitFor();
  },
  "seat-resolve": async (page, { spoken }) => {
    const workshop = await spoken("resolve");
    await staged(page, workshop);
    await fullyOpened(page, department(workshop, "pr"), "Conflicts");
    await page.locator("[data-stage] [data-conflict]").waitFor();
  },
  "seat-agree": async (page, { spoken }) => {
    const workshop = await spoken("resolve");
    await staged(page, workshop);
    await fullyOpened(page, department(workshop, "pr"), "Conflicts");
    await page.locator("[data-stage]").getByRole("button", { name: "Agree" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "wall-resolve": async (page, { spoken }) => {
    const workshop = await spoken("resolve");
    await staged(page, workshop);
    await joinByLink(page, workshop.links.wall);
    await page.locator("[data-stage]").waitFor();
  },
  "seat-object": async (page, { spoken }) => sheetOf(page, department(await spoken("resolve"), "pr"), "Dissent"),
  "seat-learnings": async (page, { spoken }) => sheetOf(page, department(await spoken("resolve"), "hr"), "Learnings"),
  "seat-glossary": async (page, { spoken }) => sheetOf(page, department(await spoken("resolve"), "hr"), "Glossary"),
  "seat-stances": async (page, { spoken }) => sheetOf(page, department(await spoken("commit"), "hr"), "Stances"),
  "seat-sign": async (page, { spoken }) => sheetOf(page, department(await spoken("commit"), "hr"), "Sign"),
  "wall-commit": async (page, { spoken }) => {
    await joinByLink(page, (await spoken("commit")).links.wall);
    await page.locator("[data-stance-map]").waitFor();
  },
  "seat-ballot": async (page, { spoken }) => {
    await fullyOpened(page, department(await spoken("ballots"), "hr"), "Conflicts");
    await page.locator("[data-ballot]").first().waitFor();
  },
  "host-ballots": async (page, { spoken }) => sheetOf(page, (await spoken("ballots")).links.host, "Ballots"),
  "wall-ballot": async (page, { spoken }) => {
    await joinByLink(page, (await spoken("ballots")).links.wall);
    await page.locator("[data-ballot]").waitFor();
  },
  "wall-empty": async (page, { empty }) => {
    await joinByLink(page, empty.links.wall);
    await page.getByRole("img", { name: /^QR code/ }).waitFor();
  },
  "wall-full": async (page, { full }) => {
    await joinByLink(page, full.links.wall);
    await eventually(async () => (await page.locator("main [data-card]").count()) === FULL_CARDS);
    await page.getByRole("img", { name: /^QR code/ }).waitFor();
  },
};

const CLASH_FILE = {
  version: 1,
  title: "Our social media strategy",
  overarchingGoal: "People choose us because we listen, and every department can show how",
  departments: [
    { id: "pub", title: "Publishing", initials: "PUB", colour: "#882255", pattern: "stripe" },
    { id: "hr", title: "Human Resources", initials: "HR", colour: "#44aa99", pattern: "plain" },
  ],
  objectives: [
    { id: "o1", title: "Listen before we speak", serves: true },
    { id: "o2", title: "One recognisable voice", serves: true },
    { id: "o3", title: "Make every employee a voice", serves: false },
  ],
  horizons: ["Q1", "Q2", "Q3"].map((title) => ({ id: title.toLowerCase(), title })),
  pools: [],
  goals: [
    {
      id: "edit",
      department: "pub",
      title: "Edit every blogger before publication",
      facets: { channel: ["blog"], audience: ["public"], approach: { control: "pre-approve" } },
      placement: { objective: "o2", horizon: "q1" },
    },
    {
      id: "empower",
      department: "hr",
      title: "Trained staff blog under their own name",
      facets: { channel: ["blog"], audience: ["public"], approach: { control: "empower" } },
      placement: null,
    },
  ],
};

const wanted = process.argv.slice(2);
const names = Object.keys(STATES).filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
const folder = fileURLToPath(new URL("../docs/screenshots", import.meta.url));
mkdirSync(folder, { recursive: true });
// The pictures show an address that is nobody's; the links lead to where the product really runs.
const product = await startProduct({ env: { PUBLIC_URL: "http://overarch.example" } });
const room = await openRoom();
function reachable(workshop: CreatedWorkshop): CreatedWorkshop {
  return JSON.parse(JSON.stringify(workshop).replaceAll("http://overarch.example", product.url));
}
const rooms = new Map<Phase, Promise<CreatedWorkshop>>();
/** Made once, after the host's command. */
function led(make: () => Promise<CreatedWorkshop>, command: object): () => Promise<CreatedWorkshop> {
  let made: Promise<CreatedWorkshop> | undefined;
  const lead = async () => {
    const workshop = reachable(await make());
    const { session } = await sessionByHttp(product, workshop, workshop.links.host);
    await sessionByHttp(product, workshop, Object.values(workshop.links.departments)[0] as string);
    const { status } = await commandByHttp(product, workshop, session, command);
    if (status !== 200) throw new Error(`${JSON.stringify(command)} was answered with ${status}.`);
    return workshop;
  };
  return () => {
    made ??= lead();
    return made;
  };
}
let failed = 0;
try {
  const place: Place = {
    product,
    full: reachable(await fullBoard(product)),
    empty: reachable(await createByHttp(product, { title: "A blank canvas" })),
    clash: reachable(await createByHttp(product, { file: CLASH_FILE })),
    frozen: led(() => fullBoard(product), { type: "freeze", frozen: true }),
    behindDoors: led(() => createByHttp(product), { type: "settings", set: { doors: "knock" } }),
    spoken(phase) {
      const made = rooms.get(phase) ?? spokenRoom(product, phase).then(reachable);
      rooms.set(phase, made);
      return made;
    },
  };
  for (const name of names) {
    for (const viewport of SIZES) {
      for (const colorScheme of THEMES) {
        const { page, context } = await room.person({ viewport, colorScheme });
        const file = `${name}-${viewport.width}x${viewport.height}-${colorScheme}.webp`;
        try {
          await STATES[name]?.(page, place);
          await page.evaluate(() => document.fonts.ready);
          // What to do now comes after the canvas.
          if (/^(seat|host)-/.test(name)) await page.locator('section[aria-label="Now"]').waitFor();
          // The wall's QR code comes last.
          const waysIn = page.getByRole("region", { name: "How to join" });
          await eventually(async () => (await waysIn.filter({ hasNot: page.getByRole("img", { name: /^QR code/ }) }).count()) === 0);
          await page.screenshot({ path: join(folder, file), type: "webp", quality: 60, animations: "disabled" });
          process.stdout.write(`${file}\n`);
        } catch (error) {
          failed += 1;
          process.stderr.write(`${file}: ${(error as Error).message.split("\n")[0]}\n`);
        }
        await context.close();
      }
    }
  }
} finally {
  await room.close();
  await product.close();
}
process.exitCode = failed === 0 ? 0 : 1;
