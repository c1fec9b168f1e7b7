// How a conflict ends without an agreement, and what else a department may say: the dial, parking, the sponsor, no conflict, dissent, a second voice.
// A phone of 360 pixels, and one who works in the outline by keys alone. Through `npm start` only.
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  type CreatedWorkshop,
  cardOn,
  choose,
  createByHttp,
  editorOf,
  exportByHttp,
  joinByLink,
  listed,
  sessionByHttp,
  tapInEditor,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const goal = (id: string, department: string, title: string, facets: object) => ({
  id,
  department,
  title,
  facets,
  placement: { objective: "voice", horizon: "q1" },
});
const BLOG = { channel: ["blog"], audience: ["public"] };
const MAIL = { channel: ["email"], audience: ["donors"] };
const FILE = {
  version: 1,
  title: "Not of one mind",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing" },
    { id: "hr", title: "Human Resources" },
    { id: "it", title: "Technology" },
  ],
  objectives: [{ id: "voice", title: "One recognisable voice", serves: true }],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [],
  goals: [
    goal("edit", "pub", "Edit every blogger", { ...BLOG, approach: { control: "pre-approve" } }),
    goal("free", "hr", "Staff blog freely", { ...BLOG, approach: { control: "empower" } }),
    goal("more", "hr", "Be seen by many", { lever: "reach", direction: "raise" }),
    goal("same", "it", "Be seen as today", { lever: "reach", direction: "hold" }),
    goal("tell", "pub", "A letter a week", { ...MAIL, approach: { voice: "push" } }),
    goal("hear", "it", "Answer every donor", { ...MAIL, approach: { voice: "listen" } }),
  ],
};
const SMALL_PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe("not of one mind", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let host: Page;
  let wall: Page;
  let hr: Page;
  let pub: Page;
  let keys: Page;

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    const at = async (link: string | undefined, options: Parameters<Room["person"]>[0] = {}) => {
      const { page } = await room.person(options);
      page.setDefaultTimeout(15_000);
      await joinByLink(page, link as string);
      return page;
    };
    const { departments } = workshop.links;
    host = await at(workshop.links.host);
    wall = await at(workshop.links.wall);
    hr = await at(departments.hr);
    pub = await at(departments.pub, SMALL_PHONE);
    keys = await at(departments.it);
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const sheet = (page: Page) => page.getByRole("dialog");
  const shelf = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name: new RegExp(`^${name}`) });
  const onWall = (rule: string) => wall.locator(`article[data-conflict="${rule}"]`);
  const balance = (page: Page) => page.getByLabel("Equilibrium");
  const recorded = (text: string) =>
    eventually(async () => {
      const { session } = await sessionByHttp(product, workshop, workshop.links.host);
      expect(await (await exportByHttp(product, workshop, session, "md")).text()).toContain(text);
      return true;
    });
  const phase = async (name: string) => {
    await host.getByRole("button", { name: /^Phase:/ }).click();
    await host
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .last()
      .click();
    await host.getByRole("button", { name: `Phase: ${name}` }).waitFor();
  };
  const view = (name: string) =>
    pub
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: new RegExp(name) })
      .click();
  /** By the Tab key alone, from wherever the focus is. */
  const tabTo = async (target: Locator) => {
    const has = () => target.evaluate((element) => element === document.activeElement);
    for (let n = 0; n < 80 && !(await has()); n++) await keys.keyboard.press("Tab");
    expect(await has(), String(target)).toBe(true);
  };
  const press = async (target: Locator) => {
    await tabTo(target);
    await keys.keyboard.press("Enter");
  };

  it("[WP11] [PG24] the host's dial: the wall keeps to the gravest and takes up the rest again; the bar counts the same on wall and host", async () => {
    const bringUp = async (name: string) => {
      await host.getByRole("button", { name: "Settings" }).click();
      await choose(host.getByRole("dialog", { name: "Settings" }).getByRole("radio", { name, exact: true }));
      await host.keyboard.press("Escape");
    };
    await onWall("opposite-direction").waitFor();
    await bringUp("only the gravest");
    await onWall("opposite-direction").waitFor({ state: "detached" });
    await onWall("approach-clash").first().waitFor();
    await bringUp("what matters");
    await onWall("opposite-direction").waitFor();
    for (const page of [host, wall]) await balance(page).getByText("0 of 3").waitFor();
  });

  it("[FA60] [VO5] a department objects to a card, long before anybody resolves; on a phone of 360 pixels", async () => {
    await phase("Draft");
    await view("Canvas");
    await pub.locator("[data-card]").filter({ hasText: "Staff blog freely" }).click();
    await editorOf(pub).getByRole("button", { name: "Object" }).click();
    await sheet(pub)
      .getByText(/You are the only one here for Publishing/)
      .waitFor();
    await sheet(pub)
      .getByLabel(/Why does Publishing object/)
      .fill("We answer for every word");
    expect(await pub.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violationsInBothThemes(pub)).toEqual([]);
    await sheet(pub).getByRole("button", { name: "Object", exact: true }).click();
    await editorOf(pub).getByLabel("Dissent").getByText("We answer for every word").waitFor();
    await editorOf(pub).getByRole("button", { name: "Close the editor" }).click();
    await recorded("- **Publishing** on the card “Staff blog freely”");
    await phase("Align");
  });

  it("[VO3] a seat parks a conflict with somebody who looks after it and a day", async () => {
    await phase("Resolve");
    await listed(hr, "opposite-direction").click();
    await listed(hr, "opposite-direction").getByRole("button", { name: "Park" }).click();
    await sheet(hr).getByLabel("What stays open?").fill("Nobody has counted yet");
    await sheet(hr).getByLabel("Who looks after it?").fill("Kim");
    await sheet(hr).getByLabel("When is it looked at again?").fill("2027-03-01");
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await sheet(hr).getByRole("button", { name: "Park it" }).click();
    await listed(keys, "opposite-direction").waitFor({ state: "detached" });
    await onWall("opposite-direction").waitFor({ state: "detached" });
    for (const page of [host, wall]) await balance(page).getByText("1 of 3").waitFor();
    await recorded("owner: Kim");
    await recorded("Nobody has counted yet");
  });

  it("[FA63] a phone hands a conflict to the sponsor", async () => {
    await view("Conflicts");
    const one = listed(pub, "approach-clash").filter({ hasText: "email" });
    await one.click();
    await one.getByRole("button", { name: "To the sponsor" }).click();
    await sheet(pub).getByLabel("What does the sponsor have to decide?").fill("Who speaks to donors?");
    await sheet(pub).getByRole("button", { name: "Hand it to the sponsor" }).click();
    await one.waitFor({ state: "detached" });
    for (const page of [host, wall]) await balance(page).getByText("2 of 3").waitFor();
    await recorded("Who speaks to donors?");
  });

  it("[VO2] [CE3] what is called no conflict stays away until its facts change, and comes back as reopened", async () => {
    const clash = (page: Page) => listed(page, "approach-clash").filter({ hasText: "blog" });
    await clash(hr).click();
    await clash(hr).getByRole("button", { name: "Not a conflict" }).click();
    for (const page of [hr, pub, host]) await clash(page).waitFor({ state: "detached" });
    for (const page of [host, wall]) await balance(page).getByText("3 of 3").waitFor();
    // The same two cards, a fact more on each.
    await phase("Align");
    await cardOn(hr, "Staff blog freely").click();
    await tapInEditor(hr, { voice: "listen" });
    await editorOf(hr).getByRole("button", { name: "Close the editor" }).click();
    await view("Canvas");
    await pub.locator("[data-card]").filter({ hasText: "Edit every blogger" }).click();
    await tapInEditor(pub, { voice: "push" });
    await editorOf(pub).getByRole("button", { name: "Close the editor" }).click();
    await clash(hr).getByText("reopened").waitFor();
    for (const page of [host, wall]) await balance(page).getByText("2 of 3").waitFor();
  });

  it("[FA61] [VO7] a department of two minds says both, and the wall shows both", async () => {
    await shelf(hr, "Stances").click();
    await choose(sheet(hr).getByRole("group", { name: "One recognisable voice" }).getByRole("radio", { name: "Commit" }));
    await sheet(hr).getByRole("button", { name: "We are of two minds" }).click();
    await choose(sheet(hr).getByRole("group", { name: "One recognisable voice: the second voice" }).getByRole("radio", { name: "Resist" }));
    const tile = sheet(hr).locator("[data-stance-map] li").filter({ hasText: "HR" });
    await tile.getByText("commit before").waitFor({ state: "attached" });
    await tile.getByText("resist before").waitFor({ state: "attached" });
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await hr.keyboard.press("Escape");
    await shelf(host, "Stances").click();
    await sheet(host).getByRole("button", { name: "Show it on the wall" }).click();
    const shown = wall.locator("main [data-stance-map]");
    await shown.getByText("resist before").waitFor({ state: "attached" });
    await shown.getByText("commit before").waitFor({ state: "attached" });
    const sizes = await shown.evaluate((map) =>
      [...map.querySelectorAll("*")]
        .filter((element) => element.textContent !== "" && element.children.length === 0 && !element.closest(".visually-hidden"))
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(Math.min(...sizes), "readable from the back of the room").toBeGreaterThanOrEqual(14);
    expect(await wall.evaluate(() => document.documentElement.scrollHeight <= innerHeight), "no scrolling").toBe(true);
    await sheet(host).getByRole("button", { name: "Take it off the wall" }).click();
    await host.keyboard.press("Escape");
  });

  it("[OU4] [OU5] by keys alone in the outline: answer, object to an objective, say a stance, vote", async () => {
    await keys.getByRole("button", { name: "Menu" }).focus();
    await keys.keyboard.press("Enter");
    await press(keys.getByRole("button", { name: /Show as an outline/ }));
    await keys.getByRole("tree", { name: "Outline" }).waitFor();
    await press(shelf(keys, "Dissent"));
    await press(sheet(keys).getByRole("button", { name: "To “One recognisable voice”" }));
    await tabTo(sheet(keys).getByLabel(/Why does Technology object/));
    await keys.keyboard.type("A voice needs a budget");
    await press(sheet(keys).getByRole("button", { name: "Object", exact: true }));
    await recorded("A voice needs a budget");
    await sheet(keys).waitFor({ state: "detached" });

    await press(shelf(keys, "Stances"));
    const voice = sheet(keys).getByRole("group", { name: "One recognisable voice" });
    await tabTo(voice.getByRole("radio").first());
    await keys.keyboard.press("Space");
    await eventually(() => voice.getByRole("radio").first().isChecked());
    await keys.keyboard.press("Escape");
    await sheet(keys).waitFor({ state: "detached" });

    await shelf(host, "Ballots").click();
    await sheet(host).getByRole("button", { name: "Open a ballot" }).click();
    await choose(sheet(host).getByRole("radio", { name: "Fist to five" }));
    await sheet(host).getByLabel("The question").fill("How sure are we?");
    await sheet(host).getByRole("button", { name: "Open the ballot" }).click();
    await press(keys.locator("section[data-ballot]").getByRole("button", { name: /^4 / }));
    await keys.getByText("Your ballot is in").waitFor();
    expect(await violationsInBothThemes(keys)).toEqual([]);
    expect(room.troubles.filter((trouble) => !trouble.includes("409"))).toEqual([]);
  });
});
