// Moves: two browsers settle a conflict by one of its ways out. Through `npm start` only.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type CreatedWorkshop, cardOn, cellOf, commandByHttp, createByHttp, exportByHttp, joinByLink, listed, sessionByHttp } from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";

const goal = (id: string, department: string, title: string, facets: object) => ({
  id,
  department,
  title,
  facets,
  placement: { objective: "o1", horizon: "q1" },
});
const FILE = {
  version: 1,
  title: "Ways out",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "hr", title: "Human Resources" },
    { id: "sales", title: "Sales" },
  ],
  objectives: [{ id: "o1", title: "One voice", serves: true }],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
  ],
  pools: [{ id: "design", title: "designers", unit: "weeks", capacity: { q1: 3 } }],
  goals: [
    goal("a", "hr", "Daily posts", { role: "lead", asks: [{ pool: "design", amount: 3 }] }),
    goal("b", "sales", "Weekly offers", { role: "lead", asks: [{ pool: "design", amount: 1 }] }),
  ],
};

describe("ways out of a conflict", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let [hr, sales]: Page[] = [];
  const people = () => [hr, sales] as [Page, Page];
  const waysOut = (page: Page) => page.getByRole("region", { name: "Ways out" });

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    const host = await sessionByHttp(product, workshop, workshop.links.host);
    await commandByHttp(product, workshop, host.session, { type: "phase", phase: "resolve" });
    const at = async (department: string) => {
      const { page } = await room.person({ viewport: { width: 1366, height: 768 } });
      await joinByLink(page, workshop.links.departments[department] as string);
      return page;
    };
    hr = await at("hr");
    sales = await at("sales");
  });
  afterAll(async () => {
    await room.close();
    await product.close();
  });

  it("[MV1] [MV2] [MV5] an opened conflict offers ways out in the words of this board, each with what it would bring", async () => {
    const [page] = people();
    await listed(page, "over-commit").getByRole("button").first().click();
    await waysOut(page)
      .getByRole("button", { name: /^Move “Daily posts” to Q2/ })
      .waitFor();
    const said = await waysOut(page).getByRole("button").allTextContents();
    expect(said.length).toBeLessThanOrEqual(3);
    expect(said.find((text) => text.startsWith("Move “Daily posts” to Q2"))).toContain("Settles this and 1 more (Two hands on the wheel); raises nothing.");
  });

  it("[MV7] [MV10] what only the host can do is something to ask for", async () => {
    const [page] = people();
    const more = waysOut(page).getByRole("button", { name: /^Find 4 weeks of designers/ });
    expect(await more.textContent()).toContain("Ask the host to do this.");
    await more.click();
    const text = page.getByRole("textbox", { name: "What stays open?" });
    expect(await text.inputValue()).toBe("Ask the host: Find 4 weeks of designers for Q1");
    const send = page.getByRole("button", { name: "Park it" });
    expect(await send.isDisabled(), "nobody looks after it yet").toBe(true);
    await page.getByRole("textbox", { name: "Who looks after it?" }).fill("Ada");
    expect(await send.isEnabled()).toBe(true);
    await page.getByRole("button", { name: "Cancel" }).click();
    await text.waitFor({ state: "detached" });
  });

  it("[MV6] by keyboard alone one is chosen and agreed on: both screens see the card move and the conflicts go", async () => {
    const [page, other] = people();
    await waysOut(page)
      .getByRole("button", { name: /^Move “Daily posts”/ })
      .focus();
    await page.keyboard.press("Enter");
    const text = page.getByRole("textbox", { name: "What is agreed?" });
    await text.waitFor();
    expect(await text.inputValue()).toBe("Move “Daily posts” to Q2");
    await page.getByRole("button", { name: "Do it, and agree" }).focus();
    await page.keyboard.press("Enter");
    for (const screen of [page, other]) {
      await cellOf(screen, "o1", "q2").locator('[data-card="a"]').waitFor();
      await eventually(async () => (await listed(screen, "over-commit").count()) + (await listed(screen, "contested-lead").count()) === 0);
    }
    const { session } = await sessionByHttp(product, workshop, workshop.links.departments.hr as string);
    const file = (await (await exportByHttp(product, workshop, session, "json")).json()) as { readonly agreements: readonly { readonly text: string }[] };
    expect(file.agreements.map((one) => one.text)).toEqual(["Move “Daily posts” to Q2"]);
  });

  it("[MV6] one step of undo brings card and conflict back on both screens, marked reopened", async () => {
    const [page, other] = people();
    await page.getByRole("button", { name: /^Undo/ }).click();
    for (const screen of [page, other]) {
      await cellOf(screen, "o1", "q1").locator('[data-card="a"]').waitFor();
      await listed(screen, "over-commit").getByText("reopened").waitFor();
      expect(await cardOn(screen, "Daily posts").count()).toBe(1);
    }
  });

  it("[MV10] under a lock a move is neither made nor agreed on, and the form says why", async () => {
    const [, page] = people();
    const host = await sessionByHttp(product, workshop, workshop.links.host);
    await listed(page, "over-commit").getByRole("button").first().click();
    await waysOut(page)
      .getByRole("button", { name: /^Move “Daily posts”/ })
      .click();
    const send = page.getByRole("button", { name: "Do it, and agree" });
    await eventually(() => send.isEnabled());
    await commandByHttp(product, workshop, host.session, { type: "lock", locked: true });
    await page.getByRole("dialog").getByText("The host has locked the canvas.").waitFor();
    expect(await send.isDisabled()).toBe(true);
    await commandByHttp(product, workshop, host.session, { type: "lock", locked: false });
    await eventually(() => send.isEnabled());
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  it("[MV11] an agreement that is refused after the move is made stays in the form, says so, and is sent by the next press as it stands then", async () => {
    const [, page] = people();
    let refuses = true;
    await page.route("**/commands", async (route) => {
      const isWord = (route.request().postDataJSON() as { readonly type: string }).type === "agree";
      if (!refuses || !isWord) return route.fallback();
      refuses = false;
      await route.fulfill({ status: 409, json: { ok: false, code: "frozen", message: "The host has stopped everything for a moment." } });
    });
    await listed(page, "over-commit")
      .getByRole("region", { name: "Ways out" })
      .getByRole("button", { name: /^Move “Daily posts”/ })
      .click();
    const text = page.getByRole("textbox", { name: "What is agreed?" });
    await text.fill("Daily posts wait a quarter");
    await page.getByRole("button", { name: "Do it, and agree" }).click();
    await page.getByRole("dialog").getByText("The move is made, and not agreed on yet. The host has stopped everything for a moment.").waitFor();
    await cellOf(page, "o1", "q2").locator('[data-card="a"]').waitFor();
    await text.fill("Daily posts wait until Q2");
    await page.getByRole("dialog").getByRole("button", { name: "Agree" }).click();
    await text.waitFor({ state: "detached" });
    const { session } = await sessionByHttp(product, workshop, workshop.links.departments.hr as string);
    const file = (await (await exportByHttp(product, workshop, session, "json")).json()) as { readonly agreements: readonly { readonly text: string }[] };
    expect(file.agreements.map((one) => one.text)).toEqual(["Move “Daily posts” to Q2", "Daily posts wait until Q2"]);
  });
});
