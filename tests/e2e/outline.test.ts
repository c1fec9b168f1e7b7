// The canvas as text, by keyboard alone. Through `npm start` only.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type CreatedWorkshop, cardOn, commandByHttp, createByHttp, joinByLink, listed, sessionByHttp } from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const FILE = {
  version: 1,
  title: "In words",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing" },
    { id: "hr", title: "Human Resources" },
  ],
  objectives: [{ id: "o1", title: "One recognisable voice", serves: true }],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
  ],
  pools: [],
  goals: [
    {
      id: "edit",
      department: "pub",
      title: "Edit every blogger",
      facets: { channel: ["blog"], audience: ["public"], approach: { control: "pre-approve" } },
      placement: { objective: "o1", horizon: "q1" },
    },
    {
      id: "empower",
      department: "hr",
      title: "Staff blog freely",
      facets: { channel: ["blog"], audience: ["public"], approach: { control: "empower" } },
      placement: null,
    },
  ],
};

describe("the outline", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let host: string;
  let keys: Page;
  let other: Page;

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    host = (await sessionByHttp(product, workshop, workshop.links.host)).session;
    [keys, other] = [(await room.person()).page, (await room.person()).page];
    await joinByLink(keys, workshop.links.departments.hr as string);
    await joinByLink(other, workshop.links.departments.pub as string);
    await keys.getByRole("button", { name: "Menu" }).focus();
    await keys.keyboard.press("Enter");
    await keys.getByRole("button", { name: /Show as an outline/ }).focus();
    await keys.keyboard.press("Enter");
    await keys.getByRole("tree", { name: "Outline" }).waitFor();
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const row = (name: RegExp) => keys.getByRole("treeitem", { name });
  const focused = () => keys.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

  it("[OU3] [OU4] a draft goes onto the canvas by keys alone, and the focus stays with it", async () => {
    await row(/^Our tray, 1 draft/).focus();
    await keys.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/^Human Resources: Staff blog freely/);
    await keys.keyboard.press("m");
    const cell = keys.getByRole("dialog").getByRole("button", { name: /^One recognisable voice, Q1: would clash/ });
    await cell.focus();
    await keys.keyboard.press("Enter");
    await cardOn(other, "Staff blog freely").waitFor();
    await eventually(async () => (await focused()).startsWith("Human Resources: Staff blog freely, Q1"));
  });

  it("[OU1] [OU4] [VO4] its conflict opens below it: question, facts, answers; an answer settles it for all", async () => {
    await listed(other, "approach-clash").waitFor();
    await eventually(async () => (await focused()).endsWith("1 conflict"));
    for (const key of ["ArrowRight", "ArrowRight"]) await keys.keyboard.press(key);
    expect(await focused()).toMatch(/^blocker, Opposite manner: On blog/i);
    for (const key of ["ArrowRight", "ArrowRight"]) await keys.keyboard.press(key);
    expect(await focused()).toMatch(/\?$/);
    await row(/^Answer: we mean different things/).focus();
    await keys.keyboard.press("Enter");
    await keys.getByRole("dialog", { name: "What do we mean by it?" }).waitFor();
    await keys.keyboard.press("Escape");
    await keys.getByRole("dialog").waitFor({ state: "detached" });
    await row(/^Answer: not a conflict/).focus();
    await keys.keyboard.press("Enter");
    await eventually(async () => (await listed(other, "approach-clash").count()) === 0);
  });

  it("[OU6] what another department does is read politely, in words", async () => {
    await cardOn(other, "Edit every blogger").focus();
    await other.keyboard.press("m");
    await other
      .getByRole("dialog")
      .getByRole("button", { name: /^One recognisable voice, Q2/ })
      .click();
    const log = keys.getByRole("log", { name: "News" });
    await log.getByText("“Edit every blogger” is now in One recognisable voice, Q2.").waitFor({ state: "attached" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
  });

  it("[OU7] [PG52] [FA32] an invitation is read politely, and following it by keys ends on the row; following on takes no focus, and no word", async () => {
    const calls = keys.getByRole("log", { name: "Calls" });
    expect(await calls.getAttribute("aria-live")).toBe("polite");
    await row(/^Over-arching goal/).focus();
    await keys.keyboard.press("ArrowLeft");
    const gather = async (to: object) => expect((await commandByHttp(product, workshop, host, { type: "gather", to })).status).toBe(200);
    const asked = keys.locator('[data-ask="gather"]');
    await gather({ kind: "goal", goal: "edit" });
    await calls.getByText("The host asks everyone to come to “Edit every blogger”.").waitFor({ state: "attached" });
    await asked.getByRole("button", { name: "Go there" }).press("Enter");
    await eventually(async () => (await focused()).startsWith("Publishing: Edit every blogger"));
    await gather({ kind: "objective", objective: "o1" });
    await asked.getByRole("button", { name: "Stay here" }).press("Enter");
    await asked.waitFor({ state: "detached" });
    expect(await focused()).toMatch(/^Publishing: Edit every blogger/);
    await gather({ kind: "objective", objective: "o1" });
    await asked.getByRole("button", { name: "Follow the host" }).press("Enter");
    await eventually(async () => (await focused()).startsWith("One recognisable voice"));
    const field = keys.getByLabel("New goal");
    await field.fill("Half a");
    await field.focus();
    await gather({ kind: "goal", goal: "edit" });
    await asked.waitFor();
    await keys.keyboard.type(" thought");
    expect(await field.inputValue()).toBe("Half a thought");
    await field.fill("");
    await asked.getByRole("button", { name: "Go there" }).press("Enter");
    await eventually(async () => (await focused()).startsWith("Publishing: Edit every blogger"));
    await gather({ kind: "goal", goal: "empower" });
    await eventually(async () => (await keys.locator('[role="treeitem"][tabindex="0"]').getAttribute("data-row")) === "goal empower");
    expect(await focused()).toMatch(/^Publishing: Edit every blogger/);
    await keys.getByRole("button", { name: "Stop following" }).press("Enter");
    await gather({ kind: "goal", goal: "edit" });
    await asked.getByRole("button", { name: "Stay here" }).press("Enter");
  });

  it("[OU1] [OU4] [VO10] what departments say by keys alone: a stance, a vote in an open ballot; the focus is back on its row", async () => {
    expect((await commandByHttp(product, workshop, host, { type: "ballot-open", kind: "fist", title: "How sure are we?" })).status).toBe(200);
    await row(/^Open ballot, fist to five: How sure are we\?/).focus();
    await keys.keyboard.press("Enter");
    const vote = keys.getByRole("dialog", { name: "Vote" });
    await vote.getByRole("button", { name: /^4/ }).press("Enter");
    await vote.getByText("Your ballot is in").waitFor();
    await keys.keyboard.press("Escape");
    await vote.waitFor({ state: "detached" });
    expect(await focused()).toMatch(/^Open ballot/);
    await row(/^Stances/).focus();
    await keys.keyboard.press("Enter");
    const stances = keys.getByRole("dialog", { name: "Stances" });
    const commits = stances.getByRole("group", { name: "One recognisable voice" }).getByRole("radio", { name: "Commit" });
    await commits.press("Space");
    await eventually(() => commits.isChecked());
    await keys.keyboard.press("Escape");
    await stances.waitFor({ state: "detached" });
    expect(await focused()).toMatch(/^Stances/);
    await row(/^Stances, 1/).waitFor();
  });

  it("[OU3] [PG52] it is one Tab stop, axe finds nothing, and the choice is remembered; so is the answer to a call", async () => {
    expect(await keys.locator('[role="treeitem"][tabindex="0"]').count()).toBe(1);
    expect(await violationsInBothThemes(keys)).toEqual([]);
    await keys.reload();
    await keys.getByRole("tree", { name: "Outline" }).waitFor();
    // [PG52] The call that was answered by "Stay here" is still the host's, and is not asked again; the next one is.
    await row(/^Publishing: Edit every blogger/).waitFor({ state: "attached" });
    expect(await keys.locator('[data-ask="gather"]').count()).toBe(0);
    expect((await commandByHttp(product, workshop, host, { type: "gather", to: { kind: "goal", goal: "edit" } })).status).toBe(200);
    await keys.locator('[data-ask="gather"]').waitFor();
  });
});
