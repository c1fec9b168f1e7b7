// A seat on a small phone, and on a slow line. Through `npm start` only.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  type CreatedWorkshop,
  canvasOf,
  cardOn,
  commandByHttp,
  createByHttp,
  draftCard,
  editorOf,
  joinByLink,
  openTray,
  savedMark,
  sessionByHttp,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { thumbTroubles } from "../support/thumb.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const SMALL = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const BLOG = { channel: ["blog"], audience: ["public"] };
const FILE = {
  version: 1,
  title: "A long title of a workshop that no small phone has room for",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing and Corporate Communications" },
    { id: "hr", title: "Human Resources" },
  ],
  objectives: [
    { id: "voice", title: "One recognisable voice", serves: true },
    { id: "listen", title: "Listen before we speak", serves: true },
  ],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
  ],
  pools: [{ id: "design", title: "Design", unit: "days", capacity: {} }],
  goals: [
    {
      id: "edit",
      department: "pub",
      title: "Edit every blogger",
      facets: { ...BLOG, approach: { control: "pre-approve" } },
      placement: { objective: "voice", horizon: "q1" },
    },
    {
      id: "free",
      department: "hr",
      title: "Staff blog freely",
      facets: { ...BLOG, approach: { control: "empower" } },
      placement: { objective: "voice", horizon: "q1" },
    },
    { id: "later", department: "hr", title: "Show what a working day looks like", facets: {}, placement: null },
  ],
};

describe("a small phone", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let host: string;
  let phone: Page;

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    host = (await sessionByHttp(product, workshop, workshop.links.host)).session;
    phone = (await room.person(SMALL)).page;
    phone.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const send = async (command: object) => expect((await commandByHttp(product, workshop, host, command)).status).toBe(200);
  const tab = (name: RegExp) => phone.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).tap();
  const shelf = (name: string) =>
    phone
      .getByRole("navigation", { name: "What departments say" })
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .tap();
  const sheet = () => phone.getByRole("dialog");
  const fits = async (where: string) => expect.soft(await thumbTroubles(phone), where).toEqual([]);
  const closeSheet = async () => {
    await phone.keyboard.press("Escape");
    await sheet().waitFor({ state: "detached" });
  };

  it("[PG70] every view of a seat fits 360 px: nothing cut, nothing to scroll sideways, every target 44 px", async () => {
    await phone.goto(workshop.links.seat);
    await phone.getByRole("button", { name: /^join/i }).waitFor();
    await fits("the door");
    await joinByLink(phone, workshop.links.departments.hr as string);
    await send({ type: "timer", action: "start", seconds: 600 });
    await phone.getByRole("timer").waitFor();
    await openTray(phone);
    await fits("the tray");
    await phone.getByLabel("New goal").fill("Raise the number of posts on Facebook and Instagram for candidates");
    await phone.getByRole("button", { name: "channel: facebook" }).waitFor();
    await fits("words with chips");
    await phone.getByLabel("New goal").fill("");
    await draftCard(phone, "Show what").tap();
    await editorOf(phone).getByRole("button", { name: "More", exact: true }).tap();
    await fits("the editor");
    await editorOf(phone).getByRole("button", { name: "Move to…" }).tap();
    await sheet().waitFor();
    await fits("the places");
    await closeSheet();
    await editorOf(phone).getByRole("button", { name: "Close the editor" }).tap();
    await tab(/Canvas/);
    await cardOn(phone, "Edit every blogger").or(phone.locator("[data-card]")).first().waitFor();
    await fits("the canvas");
    await tab(/Conflicts/);
    await phone.locator("[data-conflict] button").first().tap();
    await fits("the conflicts");
    await phone.getByRole("button", { name: "Menu" }).tap();
    await fits("the menu");
    await phone.getByRole("button", { name: /Show as an outline/ }).tap();
    await phone.getByRole("treeitem").first().waitFor();
    await fits("the outline");
    expect(await violationsInBothThemes(phone), "the outline").toEqual([]);
    await phone.getByRole("button", { name: "Menu" }).tap();
    await phone.getByRole("button", { name: /Show the canvas/ }).tap();
    await tab(/Conflicts/);
    for (const name of ["Learnings", "Glossary", "Dissent"]) {
      await shelf(name);
      await sheet().waitFor();
      await fits(name);
      await closeSheet();
    }
    await send({ type: "phase", phase: "commit" });
    for (const name of ["Stances", "Sign"]) {
      await shelf(name);
      await sheet().waitFor();
      await fits(name);
      await closeSheet();
    }
    await send({ type: "ballot-open", kind: "fist", title: "How sure are we of this plan?" });
    await phone.locator("[data-ballot]").first().waitFor();
    await fits("a ballot");
    await send({ type: "phase", phase: "closed" });
    await phone.getByText("The workshop is closed").first().waitFor();
    await fits("closed");
    expect(await violationsInBothThemes(phone)).toEqual([]);
    await send({ type: "phase", phase: "align" });
  });

  it("[PG51] one tap of the thumb says that the department is ready", async () => {
    const ready = phone.getByRole("button", { name: "Ready?" });
    for (const viewport of [SMALL.viewport, { width: 390, height: 844 }]) {
      await phone.setViewportSize(viewport);
      const box = await ready.boundingBox();
      expect(box?.y).toBeGreaterThan(viewport.height * 0.75);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await phone.setViewportSize(SMALL.viewport);
    await ready.tap();
    await phone.getByRole("button", { name: "We are ready" }).waitFor();
  });

  it("[PG52] who is writing in an open editor reads the invitation, stays with their words, or goes there", async () => {
    await openTray(phone);
    await draftCard(phone, "Show what").tap();
    const title = editorOf(phone).getByRole("textbox", { name: "Goal", exact: true });
    await title.focus();
    await title.press("End");
    await phone.keyboard.type(" to us");
    const ask = phone.locator('[data-ask="gather"]');
    await send({ type: "gather", to: { kind: "objective", objective: "listen" } });
    await ask.getByRole("button", { name: "Stay here" }).waitFor();
    await fits("an invitation over the editor");
    expect(await violationsInBothThemes(phone)).toEqual([]);
    await ask.getByRole("button", { name: "Stay here" }).tap();
    await ask.waitFor({ state: "detached" });
    expect(await title.inputValue()).toBe("Show what a working day looks like to us");
    await send({ type: "gather", to: { kind: "objective", objective: "voice" } });
    await ask.getByRole("button", { name: "Go there" }).tap();
    await editorOf(phone).waitFor({ state: "detached" });
    await phone.locator('[data-objective="voice"]').waitFor();
    await openTray(phone);
    await draftCard(phone, "looks like to us").waitFor();
  });

  it("[PG63] a goal that is only begun is still there after the host's call, another tab and a turned phone", async () => {
    const field = phone.getByLabel("New goal");
    await field.fill("A goal half wr");
    await send({ type: "gather", to: { kind: "objective", objective: "listen" } });
    await phone.locator('[data-ask="gather"]').getByRole("button", { name: "Go there" }).tap();
    await phone.locator('[data-objective="listen"]').waitFor();
    await openTray(phone);
    expect(await field.inputValue()).toBe("A goal half wr");
    await phone.setViewportSize({ width: 900, height: 740 });
    await canvasOf(phone).waitFor();
    expect(await field.inputValue()).toBe("A goal half wr");
    await phone.setViewportSize(SMALL.viewport);
    await phone.getByRole("navigation", { name: "Views" }).waitFor();
    await field.fill("A goal half written, then whole");
    await phone.getByRole("button", { name: "Add", exact: true }).tap();
    await draftCard(phone, "then whole").waitFor();
    await editorOf(phone).getByRole("button", { name: "Close the editor" }).tap();
    await tab(/Canvas/);
    await openTray(phone);
    expect(await field.inputValue(), "what is sent is not kept").toBe("");
  });

  it("[PG71] on a slow line it says what it is doing, opens, and what is placed is saved and says so", async () => {
    const { page, context } = await room.person(SMALL);
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    const bytes = (400 * 1000) / 8;
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
      connectionType: "cellular3g",
    });
    const from = Date.now();
    const since = () => `${((Date.now() - from) / 1000).toFixed(1)} s`;
    await page.goto(workshop.links.departments.hr as string, { waitUntil: "commit" });
    await page.getByText("Opening Overarch…").waitFor();
    const words = since();
    await page.getByRole("button", { name: /^join/i }).tap();
    await page.getByRole("navigation", { name: "Views" }).waitFor();
    await openTray(page);
    await page.getByLabel("New goal").waitFor();
    const usable = since();
    await draftCard(page, "Show what").tap();
    await editorOf(page).getByRole("button", { name: "Move to…" }).tap();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Listen before we speak, Q2/ })
      .tap();
    const placed = Date.now();
    await page.getByTestId("saving").filter({ hasText: "Saving…" }).waitFor();
    await savedMark(page).waitFor();
    const drop = ((Date.now() - placed) / 1000).toFixed(1);
    // What the host asks comes over the line, and so does what one says to it.
    await send({ type: "gather", to: { kind: "view", view: "conflicts" } });
    await page.locator('[data-ask="gather"]').getByRole("button", { name: "Go there" }).tap();
    const clash = page.locator('[data-conflict="approach-clash"]');
    await clash.getByRole("button").first().tap();
    const answered = Date.now();
    await clash.getByRole("button", { name: "It is real" }).tap();
    await page.getByTestId("saving").filter({ hasText: "Saving…" }).waitFor();
    await savedMark(page).waitFor();
    await clash.getByText("It is real").last().waitFor();
    const answer = ((Date.now() - answered) / 1000).toFixed(1);
    process.stdout.write(`slow line: words after ${words}, usable after ${usable}, saved: a drop after ${drop} s, an answer after ${answer} s\n`);
    await phone
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: /Canvas/ })
      .tap();
    await eventually(() => phone.locator("main [data-card]").filter({ hasText: "Show what" }).isVisible());
    await context.close();
  });
});
