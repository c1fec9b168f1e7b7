// One workshop from an empty canvas to signatures: a host, a wall, six seats in five departments. Through `npm start` only.
// With WORKSHOP_SHOTS=<folder> every step leaves pictures there.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  addGoal,
  type CreatedWorkshop,
  cardOn,
  cellOf,
  createByHttp,
  draftCard,
  drag,
  editorOf,
  exportByHttp,
  joinByLink,
  listed,
  savedMark,
  sessionByHttp,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };
/** Who comes, and under which name: none of these may be found in what leaves the room. */
const NAMES = ["Aurelia", "Benedikt", "Clothilde", "Dagobert", "Eulalia", "Ferdinand"] as const;

const draft = (id: string, department: string, title: string, facets: object) => ({ id, department, title, facets, placement: null });
const BLOG = { channel: ["blog"], audience: ["public"] };
const FILE = {
  version: 1,
  title: "Our social media strategy",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing" },
    { id: "hr", title: "Human Resources" },
    { id: "sales", title: "Sales" },
    { id: "pr", title: "Public Relations" },
    { id: "cs", title: "Customer Service" },
  ],
  objectives: [
    { id: "voice", title: "One recognisable voice", serves: true },
    { id: "trade", title: "Attention into trade", serves: true },
  ],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
  ],
  pools: [],
  goals: [
    draft("edit", "pub", "Edit every blogger", { ...BLOG, approach: { control: "pre-approve" } }),
    draft("free", "hr", "Staff blog freely", { ...BLOG, approach: { control: "empower" } }),
    draft("more", "sales", "Post twice a day", { lever: "posts", direction: "raise" }),
    draft("less", "cs", "Post less, answer more", { lever: "posts", direction: "lower" }),
  ],
};

describe("a workshop", { timeout: 300_000 }, () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  const people = {} as { [who in "host" | "wall" | "hr" | "hrPhone" | "pub" | "sales" | "keys" | "cs"]: Page };

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    const come = async (options: Parameters<Room["person"]>[0] = LAPTOP) => {
      const { page } = await room.person(options);
      page.setDefaultTimeout(20_000);
      return page;
    };
    const { host, wall, departments } = workshop.links;
    people.host = await come();
    await joinByLink(people.host, host);
    people.wall = await come({ viewport: { width: 1920, height: 1080 } });
    await joinByLink(people.wall, wall);
    const seats = [
      ["hr", "hr", LAPTOP],
      ["hrPhone", "hr", PHONE],
      ["pub", "pub", PHONE],
      ["sales", "sales", LAPTOP],
      ["cs", "cs", { ...LAPTOP, colorScheme: "dark" }],
    ] as const;
    for (const [i, [who, department, options]] of seats.entries()) {
      people[who] = await come(options);
      await joinByLink(people[who], departments[department] as string, { name: NAMES[i] as string });
    }
    people.keys = await come();
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const everybody = () => Object.entries(people);
  const sheet = (page: Page) => page.getByRole("dialog");
  const shelf = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name: new RegExp(`^${name}`) });
  const stage = (page: Page) => page.locator("[data-stage]");
  const row = (name: RegExp) => people.keys.getByRole("treeitem", { name });
  const closeEditor = async (page: Page) => {
    await editorOf(page).getByRole("button", { name: "Close the editor" }).click();
    await editorOf(page).waitFor({ state: "detached" });
  };
  /** Goes there with Tab, as a hand on the keyboard would. */
  const tabTo = async (page: Page, target: Locator) => {
    await target.waitFor();
    for (let n = 0; n < 80; n++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${target}`);
  };
  const press = async (page: Page, target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  /** One screen of each kind is clean to axe at each step, all of them at the end; a picture of each where they are wanted. */
  const look = async (step: string, which = ["host", "wall", "hr", "pub"]) => {
    const folder = process.env.WORKSHOP_SHOTS;
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    await Promise.all(
      everybody().map(async ([who, page]) => {
        if (which.includes(who)) expect(await violationsInBothThemes(page), `${step}, ${who}`).toEqual([]);
        if (folder !== undefined) await page.screenshot({ path: join(folder, `workshop-${step}-${who}.png`) });
      }),
    );
  };
  const exported = async (format: string) => {
    const { session } = await sessionByHttp(product, workshop, workshop.links.host);
    return (await exportByHttp(product, workshop, session, format)).text();
  };

  it("frame and draft: everybody writes in private, one of them by keyboard from the door on; nobody outside reads a word", async () => {
    const { host, wall, hr, hrPhone, pub, sales, keys, cs } = people;
    await host.getByRole("button", { name: /^Phase:/ }).click();
    await host
      .getByRole("button", { name: /^Draft/ })
      .last()
      .click();
    await host.getByRole("button", { name: "Phase: Draft" }).waitFor();

    await keys.goto(workshop.links.departments.pr as string);
    await tabTo(keys, keys.getByLabel(/your name/i));
    await keys.keyboard.type(NAMES[5]);
    await press(keys, keys.getByRole("button", { name: /^Join/ }));
    await press(keys, keys.getByRole("button", { name: "Menu" }));
    await press(keys, keys.getByRole("button", { name: /Show as an outline/ }));
    await tabTo(keys, keys.getByLabel("New goal"));
    await keys.keyboard.type("Speak with one voice in a crisis");
    await keys.keyboard.press("Enter");
    await row(/^Our tray, 1 draft/).waitFor();

    await addGoal(hr, "Find a third of our people through colleagues");
    await closeEditor(hr);
    await addGoal(hrPhone, "Show what a working day is like");
    await closeEditor(hrPhone);
    await addGoal(pub, "One style sheet for all");
    await closeEditor(pub);
    await draftCard(hrPhone, "Find a third of our people").waitFor();
    for (const page of [host, wall, sales, cs]) {
      const text = await page.locator("body").innerText();
      for (const words of ["Speak with one voice", "working day", "style sheet", "Edit every blogger"]) expect(text).not.toContain(words);
    }
    await look("1-draft");
  });

  it("reveal: all drafts are on the canvas in one step, without a name", async () => {
    const { host, wall } = people;
    await host.getByRole("button", { name: "Reveal drafts…" }).click();
    await sheet(host)
      .getByRole("button", { name: /^Reveal all/ })
      .click();
    await sheet(host)
      .getByText(/8 cards are on the canvas/)
      .waitFor();
    await host.keyboard.press("Escape");
    await eventually(async () => (await wall.locator("main [data-card]").count()) === 8);
    for (const name of NAMES) expect(await exported("json")).not.toContain(name);
    await look("2-revealed");
  });

  it("align: by mouse, thumb, keys and from a train; conflicts form on every screen", async () => {
    const { host, wall, hr, pub, sales, keys, cs } = people;
    await host.getByRole("button", { name: "On to Align" }).click();
    await hr.getByText("Drag your goals").first().waitFor();
    await drag(hr, cardOn(hr, "Staff blog freely"), cellOf(hr, "voice", "q1"));
    await pub
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: /Canvas/ })
      .click();
    await pub
      .locator("[data-card]")
      .filter({ hasText: "Edit every blogger" })
      .getByRole("button", { name: /^Move or change/ })
      .tap();
    await pub
      .getByRole("dialog")
      .getByRole("button", { name: /^One recognisable voice, Q1/ })
      .tap();
    await listed(hr, "approach-clash").waitFor();

    // A train goes through a tunnel: what is done there comes up afterwards.
    await sales.context().setOffline(true);
    await drag(sales, cardOn(sales, "Post twice a day"), cellOf(sales, "trade", "q1"));
    await drag(cs, cardOn(cs, "Post less, answer more"), cellOf(cs, "trade", "q1"));
    await cellOf(hr, "trade", "q1").locator('[data-card="less"]').waitFor();
    expect(await cellOf(hr, "trade", "q1").locator('[data-card="more"]').count()).toBe(0);
    await sales.context().setOffline(false);
    await savedMark(sales).waitFor();
    await listed(wall.locator("body").page(), "opposite-direction").or(wall.getByText("Pulling one lever two ways")).first().waitFor();

    await row(/^Public Relations: Speak with one voice/).focus();
    await keys.keyboard.press("m");
    await press(keys, keys.getByRole("dialog").getByRole("button", { name: /^One recognisable voice, Q2/ }));
    await cellOf(hr, "voice", "q2").locator("[data-card]").waitFor();
    await look("3-aligned");
  });

  it("resolve: one conflict at a time, a definition, a move with its agreement; the record says so", async () => {
    const { host, wall, hr, pub, cs, keys } = people;
    await host.getByRole("button", { name: "On to Resolve" }).click();
    await host.getByRole("button", { name: "Walk the conflicts" }).click();
    await stage(wall).getByText("no answer yet").waitFor();
    await look("4-resolve");
    const first = await stage(hr).locator("[data-conflict]").getAttribute("data-conflict");
    expect(["approach-clash", "opposite-direction"]).toContain(first);

    await hr
      .getByRole("button", { name: /Opposite manner/ })
      .first()
      .click();
    await listed(hr, "approach-clash").getByRole("button", { name: "It is real" }).first().click();
    const way = listed(hr, "approach-clash").getByRole("region", { name: "Ways out" }).getByRole("button").first();
    const label = ((await way.textContent()) ?? "").split("Settles")[0] as string;
    await way.click();
    await sheet(hr)
      .getByLabel(/^Who sees to it/)
      .fill("Publishing");
    await sheet(hr).getByRole("button", { name: "Do it, and agree" }).click();
    for (const page of [hr, cs]) await eventually(async () => (await listed(page, "approach-clash").count()) === 0);

    await cs
      .getByRole("button", { name: /Pulling one lever/ })
      .first()
      .click();
    await listed(cs, "opposite-direction").getByRole("button", { name: "We mean different things" }).first().click();
    await sheet(cs).getByLabel("What we mean by it").fill("What the brand itself puts out");
    await sheet(cs).getByRole("button", { name: "Put it into the glossary" }).click();
    for (const page of [hr, cs]) await eventually(async () => (await listed(page, "opposite-direction").count()) === 0);
    await eventually(async () => (await exported("md")).includes(label) && (await exported("md")).includes("What the brand itself puts out"));
    await keys.getByRole("treeitem").first().waitFor();
    await pub.getByRole("navigation", { name: "Views" }).waitFor();
    await look("5-settled");
  });

  it("commit: stances, and five departments sign, one of them by keyboard alone", async () => {
    const { host, wall, hr, pub, sales, keys, cs } = people;
    const off = host.getByRole("button", { name: "Take it off the wall" }).first();
    if (await off.isVisible()) await off.click();
    await host.getByRole("button", { name: "On to Commit" }).click();
    await shelf(sales, "Stances").click();
    await sheet(sales).getByRole("group", { name: "Attention into trade" }).getByRole("radio", { name: "Commit" }).check();
    await sales.keyboard.press("Escape");
    await pub
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: /Conflicts/ })
      .click();
    for (const page of [hr, pub, sales, cs]) {
      await shelf(page, "Sign").click();
      await sheet(page).getByRole("button", { name: "Sign The whole plan" }).click();
      await sheet(page)
        .getByRole("button", { name: /^Take the signature under The whole plan back/ })
        .waitFor();
      await page.keyboard.press("Escape");
    }
    await press(keys, shelf(keys, "Sign"));
    await press(keys, sheet(keys).getByRole("button", { name: "Sign The whole plan" }));
    await sheet(keys)
      .getByRole("button", { name: /^Take the signature under The whole plan back/ })
      .waitFor();
    await keys.keyboard.press("Escape");
    await eventually(async () => {
      const record = JSON.parse(await exported("json")) as { readonly signatures?: readonly { readonly department: string }[] };
      return new Set(record.signatures?.map(({ department }) => department)).size === 5;
    });
    await wall.getByLabel("Signatures").getByText("The whole plan").waitFor();
    await look("6-signed", Object.keys(people));
  });

  it("closed: the record names departments and nobody else, and no screen had an error", async () => {
    const { host, wall, hr } = people;
    await host.getByRole("button", { name: "Close", exact: true }).click();
    await sheet(host)
      .getByRole("button", { name: /^Close/ })
      .last()
      .click();
    await wall.getByText("Closed. Thank you.").waitFor();
    await hr
      .getByText(/The workshop is closed/)
      .first()
      .waitFor();
    for (const format of ["md", "json", "svg"]) for (const name of NAMES) expect(await exported(format), `${name} in ${format}`).not.toContain(name);
    await look("7-closed");
    // The train's tunnel cuts sockets and requests, which Chromium writes to its console.
    expect(room.troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(trouble))).toEqual([]);
  });
});
