// What is in somebody's hand is finished or kept: words, choices and open dialogs of one person, while others go on. Through `npm start` only.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type CreatedWorkshop, cardOn, commandByHttp, createByHttp, editorOf, joinByLink, savedMark, sessionByHttp } from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";

const goal = (id: string, department: string, title: string) => ({ id, department, title, facets: {}, placement: { objective: "o1", horizon: "q1" } });
const FILE = {
  version: 1,
  title: "In the hand",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "hr", title: "Human Resources" },
    { id: "sales", title: "Sales" },
  ],
  objectives: [{ id: "o1", title: "One voice", serves: true }],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [],
  goals: [goal("a", "hr", "Daily posts"), goal("b", "sales", "Weekly offers"), goal("c", "sales", "Trade fairs")],
};

describe("what is in the hand", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let host: string;
  let [hr, sales]: Page[] = [];
  const people = () => [hr, sales] as [Page, Page];
  const asHost = async (command: object) => expect((await commandByHttp(product, workshop, host, command)).status).toBe(200);

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    host = (await sessionByHttp(product, workshop, workshop.links.host)).session;
    await asHost({ type: "phase", phase: "align" });
    const at = async (department: string) => {
      const { page } = await room.person({ viewport: { width: 1366, height: 768 } });
      page.setDefaultTimeout(15_000);
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

  it("[PG63] cards chosen for “Depends on…” stay chosen under a lock, the bar says why, and are written when it goes on", async () => {
    const [page] = people();
    await cardOn(page, "Daily posts").focus();
    await page.keyboard.press("m");
    await page.getByRole("dialog").getByRole("button", { name: "Depends on…" }).click();
    const bar = page.getByRole("region", { name: "Depends on" });
    await bar.getByText("Tap what “Daily posts” needs.").waitFor();
    await cardOn(page, "Weekly offers").click();
    await bar.getByText("1 chosen.").waitFor();
    await asHost({ type: "lock", locked: true });
    await bar.getByText("The host has locked the canvas. What you have chosen stays here. 1 chosen.").waitFor();
    const done = bar.getByRole("button", { name: "Done" });
    expect(await done.isDisabled()).toBe(true);
    await asHost({ type: "lock", locked: false });
    await eventually(() => done.isEnabled());
    await done.click();
    await editorOf(page).getByRole("button", { name: "No longer needs Weekly offers" }).waitFor();
    await editorOf(page).getByRole("button", { name: "Close the editor" }).click();
  });

  it("[PG60] [PG63] a word of one's own is typed to its end under a lock, outlives the editor, and is added when it goes on", async () => {
    const [page] = people();
    const field = editorOf(page).getByRole("textbox", { name: "another measure…" });
    await cardOn(page, "Daily posts").click();
    await field.pressSequentially("half-");
    await asHost({ type: "lock", locked: true });
    await editorOf(page).getByText("is not added yet. It stays here until it can be.").waitFor();
    await page.keyboard.type("typed");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("half-typed");
    await editorOf(page).getByRole("button", { name: "Close the editor" }).click();
    await cardOn(page, "Daily posts").click();
    await editorOf(page).getByText("“half-typed” is not added yet.").waitFor();
    await asHost({ type: "lock", locked: false });
    await editorOf(page).getByRole("button", { name: "Add half-typed" }).click();
    await editorOf(page).getByRole("button", { name: "half-typed", exact: true, pressed: true }).waitFor();
    expect(await field.inputValue()).toBe("");
    await editorOf(page).getByRole("button", { name: "Close the editor" }).click();
  });

  it("[PG66] the dialog of a card that somebody removes is closed for good, with a sentence, also when the card comes back", async () => {
    const [page, other] = people();
    await cardOn(page, "Trade fairs").focus();
    await page.keyboard.press("m");
    await page.getByRole("dialog", { name: "“Trade fairs”" }).waitFor();
    await cardOn(other, "Trade fairs").focus();
    await other.keyboard.press("Delete");
    await other.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
    await page.getByText("“Trade fairs” is not here any more").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await other.getByRole("button", { name: /^Undo/ }).click();
    await cardOn(page, "Trade fairs").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    // Nothing is open any more: a key of the board does what it does.
    await cardOn(page, "Trade fairs").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog", { name: "Remove this goal?" }).getByRole("button", { name: "Keep it" }).click();
  });

  it("[PG52] on a laptop “Go there” leads to the tray, the list of conflicts and the canvas, with the focus", async () => {
    const [page] = people();
    for (const [view, region] of [
      ["conflicts", "aside"],
      ["goals", "[data-tray]"],
      ["canvas", "main [data-card]"],
    ] as const) {
      await asHost({ type: "gather", to: { kind: "view", view } });
      await page.getByRole("region", { name: "Invitation" }).getByRole("button", { name: "Go there" }).click();
      await eventually(() => page.evaluate((selector) => document.activeElement?.matches(selector) === true, region));
    }
  });

  it("[PG63] [VO8] a reload keeps what was typed, and offers to take out a ballot that it has forgotten", async () => {
    const [page] = people();
    await page.getByLabel("New goal").fill("Answer within a day");
    await asHost({ type: "ballot-open", kind: "fist", title: "Go?" });
    const paper = page.getByRole("region", { name: "Ballot: Go?" });
    await paper.getByRole("button", { name: /^4/ }).click();
    await paper.getByText("Your ballot is in.").waitFor();
    await savedMark(page).waitFor();
    await page.reload();
    expect(await page.getByLabel("New goal").inputValue()).toBe("Answer within a day");
    await paper.getByText("Your ballot is in; how you voted this page has forgotten.").waitFor();
    expect(await paper.getByRole("button", { pressed: true }).count()).toBe(0);
    await paper.getByRole("button", { name: "Take my ballot out" }).click();
    await paper.getByText("0 of 2 have voted.").waitFor();
    await paper.getByRole("button", { name: "Take my ballot out" }).waitFor({ state: "detached" });
    // Who leaves takes the words along.
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: /leave/i }).click();
    await page.waitForURL(`${product.url}/`);
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("unsent")))).toEqual([]);
  });
});
