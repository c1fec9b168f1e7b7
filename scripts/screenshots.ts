// Opens every page and state as a person would and takes its picture. Goes through `npm start` only, like the browser tests.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { openRoom } from "../tests/support/browser.ts";
import { eventually } from "../tests/support/eventually.ts";
import { FULL_CARDS, fullBoard } from "../tests/support/full-board.ts";
import { type CreatedWorkshop, canvasOf, cellOf, createByHttp, draftCard, dragOver, editorOf, joinByLink } from "../tests/support/journey.ts";
import { type Product, startProduct } from "../tests/support/product.ts";

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
}

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
  "seat-empty": (page, { empty }) => opened(page, department(empty, "a"), "Our goals"),
  "seat-full": (page, { full }) => fullyOpened(page, department(full, "hr"), "Canvas"),
  "seat-conflicts": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Conflicts");
    await page.locator("[data-conflict] button").first().click();
  },
  "seat-editor": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.locator("[data-card]").first().click();
    await editorOf(page).waitFor();
  },
  "seat-move": async (page, { full }) => {
    await fullyOpened(page, department(full, "hr"), "Canvas");
    await page.locator("[data-card]").first().click();
    await editorOf(page).getByRole("button", { name: "Move to…" }).click();
    await page.getByRole("dialog").waitFor();
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
let failed = 0;
try {
  const place: Place = {
    product,
    full: reachable(await fullBoard(product)),
    empty: reachable(await createByHttp(product, { title: "A blank canvas" })),
    clash: reachable(await createByHttp(product, { file: CLASH_FILE })),
  };
  for (const name of names) {
    for (const viewport of SIZES) {
      for (const colorScheme of THEMES) {
        const { page, context } = await room.person({ viewport, colorScheme });
        const file = `${name}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
        try {
          await STATES[name]?.(page, place);
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: join(folder, file), animations: "disabled" });
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
