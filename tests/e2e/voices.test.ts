// Resolve and Commit: one conflict at a time, dissent, learnings, stances, signatures, ballots. Through `npm start` only.
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type CreatedWorkshop, cardOn, choose, createByHttp, editorOf, exportByHttp, joinByLink, listed, sessionByHttp } from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const goal = (id: string, department: string, title: string, facets: object) => ({
  id,
  department,
  title,
  facets,
  placement: { objective: "voice", horizon: "q1" },
});
const FILE = {
  version: 1,
  title: "Said aloud",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing" },
    { id: "hr", title: "Human Resources" },
    { id: "it", title: "Technology" },
  ],
  objectives: [
    { id: "voice", title: "One recognisable voice", serves: true },
    { id: "trade", title: "Attention into trade", serves: true },
  ],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [],
  goals: [
    goal("edit", "pub", "Edit every blogger", { channel: ["blog"], audience: ["public"], approach: { control: "pre-approve" }, stance: "commit" }),
    goal("free", "hr", "Staff blog freely", { channel: ["blog"], audience: ["public"], approach: { control: "empower" } }),
    goal("more", "hr", "Be seen by many", { lever: "reach", direction: "raise" }),
    goal("less", "it", "Be seen by the right ones", { lever: "reach", direction: "lower" }),
  ],
};
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe("what departments say", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let [host, wall, hr, pub, it_]: Page[] = [];

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    const at = async (link: string | undefined, options: Parameters<Room["person"]>[0] = {}, name?: string) => {
      const { page } = await room.person(options);
      page.setDefaultTimeout(15_000);
      await joinByLink(page, link as string, name === undefined ? {} : { name });
      return page;
    };
    const { departments } = workshop.links;
    host = await at(workshop.links.host);
    wall = await at(workshop.links.wall, { viewport: { width: 1920, height: 1080 } });
    hr = await at(departments.hr);
    pub = await at(departments.pub, PHONE, "Nadia");
    it_ = await at(departments.it, { colorScheme: "dark" });
    await phase("Resolve");
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const people = () => ({ host: host as Page, wall: wall as Page, hr: hr as Page, pub: pub as Page, it: it_ as Page });
  const phase = async (name: string) => {
    const { host } = people();
    await host.getByRole("button", { name: /^Phase:/ }).click();
    await host
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .last()
      .click();
    await host.getByRole("button", { name: `Phase: ${name}` }).waitFor();
  };
  const view = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: new RegExp(name) });
  const now = (page: Page) => page.locator("[data-stage]");
  const shelf = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name: new RegExp(`^${name}`) });
  const sheet = (page: Page) => page.getByRole("dialog");
  const gone = (locator: Locator) => locator.waitFor({ state: "detached" });
  const markdown = async () => {
    const { session } = await sessionByHttp(product, workshop, workshop.links.host);
    const reply = await exportByHttp(product, workshop, session, "md");
    expect(reply.status).toBe(200);
    return reply.text();
  };
  const recorded = (text: string) =>
    eventually(async () => {
      expect(await markdown()).toContain(text);
      return true;
    });
  it("[VO2] one conflict at a time: the host puts it on the wall, and both departments answer on their own screens", async () => {
    const { host, wall, hr, pub, it } = people();
    await host.getByRole("button", { name: "Walk the conflicts" }).click();
    await now(wall).getByText("no answer yet").waitFor();
    await pub.getByRole("button", { name: /On the wall now/ }).click();
    await now(pub).getByRole("button", { name: "It is real" }).click();
    await now(hr).getByText("It is real").last().waitFor();
    await now(wall).getByLabel("Answers").getByText("It is real").waitFor();
    expect(await now(it).getByRole("button", { name: "It is real" }).count(), "no department concerned").toBe(0);
    expect(await listed(hr, "approach-clash").count(), "the one on the wall is not listed twice").toBe(1);
    for (const page of [host, wall, hr, pub]) expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it("[VO5] [VO6] dissent is kept with its department and without a name, and who is alone is warned before writing", async () => {
    const { wall, pub, hr } = people();
    await now(pub).getByRole("button", { name: "Object" }).click();
    await sheet(pub)
      .getByText(/You are the only one here for Publishing/)
      .waitFor();
    await sheet(pub)
      .getByLabel(/Why does Publishing object/)
      .fill("We answer for every word");
    expect(await violationsInBothThemes(pub)).toEqual([]);
    await sheet(pub).getByRole("button", { name: "Object" }).click();
    await gone(sheet(pub));
    await now(wall).getByText("We answer for every word").waitFor();
    expect(await now(hr).getByRole("button", { name: "Take it back" }).count(), "only its department takes it back").toBe(0);
    await recorded("- **Publishing** on the conflict “");
    await recorded("We answer for every word");
    expect(await markdown()).not.toContain("Nadia");
  });

  it("[VO11] a learning written on a card is evidence there, and in the conflict that touches it", async () => {
    const { hr, pub, wall } = people();
    await cardOn(hr, "Staff blog freely").click();
    await editorOf(hr).getByRole("button", { name: "Add a learning" }).click();
    await sheet(hr).getByLabel("What did you learn?").fill("Firms whose people post freely hire faster");
    await sheet(hr)
      .getByLabel(/^Where/)
      .fill("HR conference");
    await sheet(hr).getByLabel("Add an objective or a card").selectOption({ label: "Attention into trade" });
    await choose(sheet(hr).getByRole("radio", { name: "Contradicts it" }).last());
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await sheet(hr).getByRole("button", { name: "Share it" }).click();
    await gone(sheet(hr));
    await editorOf(hr).getByText("Firms whose people post freely hire faster").waitFor();
    await editorOf(hr).getByRole("button", { name: "Close the editor" }).click();
    for (const page of [pub, wall]) await now(page).getByLabel("Evidence").getByText("Firms whose people post freely hire faster").waitFor();
    await shelf(pub, "Learnings").click();
    await sheet(pub).getByText("contradicts").waitFor();
    await pub.keyboard.press("Escape");
    await shelf(hr, "Learnings").click();
    await sheet(hr).getByRole("button", { name: "Take it back" }).waitFor();
    expect(await violationsInBothThemes(hr, "dialog"), "the list").toEqual([]);
    await hr.keyboard.press("Escape");
  });

  it("[VO1] [VO3] [PG63] [PG64] an agreement settles it on every screen, and the host goes on; who wrote one as well keeps the words", async () => {
    const { host, wall, hr, pub } = people();
    const text = (page: Page) => sheet(page).getByLabel("What is agreed?");
    await now(hr).getByRole("button", { name: "Agree" }).click();
    await text(hr).fill("Bloggers edit each other");
    await now(host).getByRole("button", { name: "Agree" }).click();
    await text(host).fill("Edit the first post of each blogger");
    // [PG64] A selection that ends outside the dialog; a press that begins there.
    const field = await text(host).boundingBox();
    await host.mouse.move((field?.x ?? 0) + 40, (field?.y ?? 0) + 12);
    await host.mouse.down();
    await host.mouse.move(8, 8, { steps: 4 });
    await host.mouse.up();
    expect(await text(host).inputValue()).toBe("Edit the first post of each blogger");
    await host.mouse.click(8, 8);
    await gone(sheet(host));
    await now(host).getByRole("button", { name: "Agree" }).click();
    expect(await text(host).inputValue(), "kept until it is sent").toBe("Edit the first post of each blogger");
    await sheet(host)
      .getByLabel(/^Who sees to it/)
      .fill("Kim");
    await sheet(host)
      .getByLabel(/^Until when/)
      .fill("2027-03-01");
    expect(await violationsInBothThemes(host)).toEqual([]);
    await sheet(host).getByRole("button", { name: "Agree" }).click();
    for (const page of [host, wall, hr, pub]) await now(page).getByText("Edit the first post of each blogger").waitFor();
    await now(wall).getByText("owner: Kim · until 1 March 2027").waitFor();
    expect(await violationsInBothThemes(wall)).toEqual([]);
    await sheet(hr)
      .getByText(/not open any more.*stays here to be copied/)
      .waitFor();
    expect(await text(hr).inputValue()).toBe("Bloggers edit each other");
    expect(await sheet(hr).getByRole("button", { name: "Agree", exact: true }).isDisabled()).toBe(true);
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await hr.keyboard.press("Escape");
    expect(await hr.getByLabel("Your words", { exact: true }).inputValue()).toBe("Bloggers edit each other");
    expect(await violationsInBothThemes(hr, '[aria-label="News"]'), "words handed back").toEqual([]);
    await hr.getByRole("button", { name: "Dismiss" }).click();
    await host.getByRole("button", { name: "Next" }).click();
    await gone(now(hr).getByText("Edit the first post of each blogger"));
    await now(hr).locator('[data-conflict="opposite-direction"]').waitFor();
    await recorded("  - Dissent of Publishing: We answer for every word");
  });

  it("[VO4] a question of words becomes one agreed definition, and stands in the export", async () => {
    const { host, wall, hr, it } = people();
    await now(hr).getByRole("button", { name: "We mean different things" }).click();
    expect(await sheet(hr).getByLabel("The word").inputValue()).toBe("reach");
    await sheet(hr).getByLabel("What we mean by it").fill("People who answer us");
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await sheet(hr).getByRole("button", { name: "Put it into the glossary" }).click();
    await gone(sheet(hr));
    await now(wall).getByText("We meant different things").waitFor();
    await now(wall).getByText("reach: People who answer us").waitFor();
    await shelf(it, "Glossary").click();
    await sheet(it).getByText("People who answer us").waitFor();
    expect(await violationsInBothThemes(it)).toEqual([]);
    await it.keyboard.press("Escape");
    await recorded("- **reach:** People who answer us (agreed by Human Resources, Technology)");
    await host.getByRole("button", { name: "Take it off the wall" }).click();
    await gone(now(wall));
  });

  it("[VO7] stances before and after make the heat map: whose mind moved", async () => {
    const { host, wall, hr, pub } = people();
    const say = async (page: Page, objective: string, stance: string) => {
      await shelf(page, "Stances").click();
      await choose(sheet(page).getByRole("group", { name: objective }).getByRole("radio", { name: stance }));
      await eventually(() => sheet(page).getByRole("group", { name: objective }).getByRole("radio", { name: stance }).isChecked());
      await page.keyboard.press("Escape");
    };
    await say(hr, "One recognisable voice", "Resist");
    await say(pub, "One recognisable voice", "Commit");
    await phase("Commit");
    await say(hr, "One recognisable voice", "Commit");
    await say(pub, "One recognisable voice", "Explore");
    const map = wall.locator("[data-stance-map]");
    await map.getByText("resist before, commit now, moved towards it").waitFor({ state: "attached" });
    await map.getByText("commit before, explore now, moved away from it").waitFor({ state: "attached" });
    await map.getByText("1 department moved towards commit, 1 department moved away.").waitFor();
    await shelf(host, "Stances").click();
    await sheet(host).locator("[data-stance-map]").waitFor();
    await sheet(host).getByRole("button", { name: "Show it on the wall" }).click();
    await wall.locator("main [data-stance-map]").waitFor();
    for (const page of [host, wall]) expect(await violationsInBothThemes(page)).toEqual([]);
    await sheet(host).getByRole("button", { name: "Take it off the wall" }).click();
    await wall.locator("main [data-card]").first().waitFor();
    await host.keyboard.press("Escape");
  });

  it("[VO7] a department signs by keyboard alone, and the wall shows it", async () => {
    const { wall, hr, pub } = people();
    await shelf(hr, "Sign").focus();
    await hr.keyboard.press("Enter");
    await sheet(hr).waitFor();
    for (
      let n = 0;
      n < 12 &&
      !(await sheet(hr)
        .getByRole("button", { name: "Sign The whole plan" })
        .evaluate((button) => button === document.activeElement));
      n++
    )
      await hr.keyboard.press("Tab");
    await hr.keyboard.press("Enter");
    await sheet(hr).getByRole("button", { name: "Take the signature under The whole plan back" }).waitFor();
    await hr.keyboard.press("Escape");
    await now(wall).getByLabel("Signatures").getByText("The whole plan").waitFor();
    await shelf(pub, "Sign").click();
    await sheet(pub).getByRole("button", { name: "Sign Attention into trade" }).click();
    await now(wall).getByLabel("Signatures").getByText("Attention into trade").waitFor();
    expect(await violationsInBothThemes(pub)).toEqual([]);
    await pub.keyboard.press("Escape");
  });

  const open = async (kind: string, fill: (form: Locator) => Promise<void>) => {
    const { host } = people();
    await shelf(host, "Ballots").click();
    await sheet(host).getByRole("button", { name: "Open a ballot" }).click();
    await choose(sheet(host).getByRole("radio", { name: kind }));
    await fill(sheet(host));
    await sheet(host).getByRole("button", { name: "Open the ballot" }).click();
    await gone(sheet(host));
  };
  const paper = (page: Page) => page.locator("section[data-ballot]");
  const close = async () => {
    const { host } = people();
    await host.getByRole("button", { name: "Close the ballot" }).click();
  };

  it("[VO8] [VO9] [VO10] [PG63] a dot vote: budget, who is missing, changed before the close, no result anywhere until then", async () => {
    const { host, wall, hr, pub, it } = people();
    await open("Dot vote", (form) => form.getByLabel("The question").fill("Which comes first?"));
    for (const page of [hr, it, pub]) {
      const more = paper(page).getByRole("button", { name: "One dot more for One recognisable voice" });
      for (let n = 0; n < 3; n++) await more.click();
      expect(await more.isDisabled(), "the budget is spent").toBe(true);
      if (page === pub) break;
      await paper(page).getByRole("button", { name: "Cast my ballot" }).click();
      await paper(page).getByText("Your ballot is in").waitFor();
    }
    // [PG63] What is marked outlives the tab it was marked in, and a phase that opens no ballot (FA10).
    await view(pub, "Canvas").click();
    await phase("Frame");
    await view(pub, "Conflicts").click();
    const marked = paper(pub).getByRole("button", { name: "One dot more for One recognisable voice" });
    await marked.waitFor();
    expect(await marked.isDisabled(), "the dots lie where they lay").toBe(true);
    await phase("Commit");
    await now(wall).getByText("2 of 3").waitFor();
    await now(wall)
      .getByText(/Waiting for 1 of Publishing/)
      .waitFor();
    await paper(host)
      .getByText(/Waiting for Nadia \(Publishing\)/)
      .waitFor();
    await paper(pub).getByRole("button", { name: "Cast my ballot" }).click();
    await paper(hr).getByRole("button", { name: "One dot less for One recognisable voice" }).click();
    await paper(hr).getByRole("button", { name: "One dot more for Attention into trade" }).click();
    await paper(hr).getByRole("button", { name: "Change my ballot" }).click();
    await now(wall).getByText("3 of 3").waitFor();
    for (const page of [host, wall, pub]) {
      expect(await page.getByLabel("Result").count(), "hidden until closed").toBe(0);
      expect(await violationsInBothThemes(page)).toEqual([]);
    }
    expect(await markdown()).not.toContain("Which comes first");
    await close();
    await now(wall).getByText("“One recognisable voice” has the most dots (8); 3 people voted.").waitFor();
    expect(await violationsInBothThemes(wall)).toEqual([]);
    await shelf(pub, "Ballots").click();
    await sheet(pub).getByLabel("Result").getByText("Attention into trade").waitFor();
    expect(await violationsInBothThemes(pub)).toEqual([]);
    await pub.keyboard.press("Escape");
    await recorded("  - One recognisable voice: 8 dots\n  - Attention into trade: 1 dot\n");
  });

  it("[VO10] fist to five: two ballots are too few for a result; the host closes without one", async () => {
    const { host, wall, hr, it } = people();
    await open("Fist to five", (form) => form.getByLabel("The question").fill("How sure are we?"));
    for (const page of [hr, it]) {
      await paper(page)
        .getByRole("button", { name: /^4 I am all for it/ })
        .click();
      await paper(page).getByText("Your ballot is in").waitFor();
    }
    await close();
    await host.getByRole("button", { name: "Close without a result" }).waitFor();
    expect(await violationsInBothThemes(host), "too few to close").toEqual([]);
    await host.getByRole("button", { name: "Close without a result" }).click();
    await now(wall).getByText("Closed without a result: too few voted to keep each vote secret.").waitFor();
  });

  it("[VO8] [VO10] consent: an objection has a reason, and the reason has no name", async () => {
    const { wall, hr, pub, it } = people();
    await open("Consent", (form) => form.getByLabel("The proposal").fill("Every blogger signs with a name"));
    for (const page of [hr, it]) {
      await choose(paper(page).getByRole("radio", { name: "I consent" }));
      await paper(page).getByRole("button", { name: "Cast my ballot" }).click();
      await paper(page).getByText("Your ballot is in").waitFor();
    }
    await choose(paper(pub).getByRole("radio", { name: "I object" }));
    expect(await paper(pub).getByRole("button", { name: "Cast my ballot" }).isDisabled(), "an objection needs its reason").toBe(true);
    const why = paper(pub).getByLabel("Why?");
    await why.fill("x".repeat(300));
    expect(await why.inputValue(), "no more than the server takes").toHaveLength(280);
    await why.fill("Some are harassed for it");
    await paper(pub).getByText("256 of 280 characters are left").waitFor();
    await view(pub, "Canvas").click();
    await view(pub, "Conflicts").click();
    expect(await why.inputValue()).toBe("Some are harassed for it");
    expect(await violationsInBothThemes(pub)).toEqual([]);
    await paper(pub).getByRole("button", { name: "Cast my ballot" }).click();
    await now(wall).getByText("3 of 3").waitFor();
    await close();
    await now(wall).getByText("1 of 3 people objects: no consent yet.").waitFor();
    await now(wall).getByText("Some are harassed for it").waitFor();
    expect(await violationsInBothThemes(wall)).toEqual([]);
    expect(room.troubles.filter((trouble) => !trouble.includes("409"))).toEqual([]);
  });
});
