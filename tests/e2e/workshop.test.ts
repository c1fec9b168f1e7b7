// One workshop from a blank canvas to its export: a host, a wall, six seats in five departments, two of them phones used by taps alone, one a keyboard
// without a mouse. Through `npm start` only. `npm run workshop` keeps what it prints, with a picture of every screen at every step.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { byKeys, type Keys } from "../support/by-keys.ts";
import { eventually } from "../support/eventually.ts";
import {
  addGoal,
  canvasOf,
  cardOn,
  cellOf,
  choose,
  draftCard,
  drag,
  editorOf,
  exportByHttp,
  invitations,
  joinByLink,
  listed,
  savedMark,
  sessionByHttp,
  tapInEditor,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { recordSteps, type Step } from "../support/step-record.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const SCREENS = {
  host: LAPTOP,
  wall: { viewport: { width: 1920, height: 1080 } },
  hr: LAPTOP,
  hrPhone: PHONE,
  pub: PHONE,
  sales: LAPTOP,
  keys: LAPTOP,
  cs: { ...LAPTOP, colorScheme: "dark" },
} as const;
type Who = keyof typeof SCREENS;
/** Who comes, and under which name: none of these may be found in what leaves the room. */
const NAMES = { hr: "Aurelia", hrPhone: "Benedikt", pub: "Clothilde", sales: "Dagobert", cs: "Eulalia", keys: "Ferdinand" } as const;
const DEPARTMENTS = ["Publishing", "Human Resources", "Sales", "Public Relations", "Customer Service"] as const;
const OBJECTIVES = ["One recognisable voice", "Attention into trade"] as const;
const OVERARCHING = "People choose us because we listen";

describe("a workshop", { timeout: 300_000 }, () => {
  let product: Product;
  let room: Room;
  let links: Awaited<ReturnType<typeof invitations>>;
  let exported: (format: string) => Promise<string>;
  let hand: Keys;
  const people = {} as { [who in Who]: Page };
  const record = recordSteps("A workshop, from a blank canvas to its export", process.env.WORKSHOP_SHOTS);

  beforeAll(async () => {
    [product, room] = await Promise.all([startProduct(), openRoom()]);
    for (const [who, options] of Object.entries(SCREENS)) {
      const { page } = await room.person(options);
      page.setDefaultTimeout(45_000);
      people[who as Who] = page;
    }
    hand = byKeys(people.keys);
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const linkOf = (department: (typeof DEPARTMENTS)[number]) => links.departments[department] as string;
  const sheet = (page: Page) => page.getByRole("dialog");
  const shelf = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name: new RegExp(`^${name}`) });
  const stage = (page: Page) => page.locator("[data-stage]");
  const bar = (page: Page) => page.getByRole("region", { name: "Now", exact: true });
  const timer = (page: Page) => page.getByRole("timer").first();
  const tab = (page: Page, name: string) =>
    page
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: new RegExp(name) })
      .tap();
  const closeSheet = (page: Page) => sheet(page).getByRole("button", { name: "Close", exact: true });
  const closeEditor = async (page: Page, how: "click" | "tap" = "click") => {
    await editorOf(page).getByRole("button", { name: "Close the editor" })[how]();
    await editorOf(page).waitFor({ state: "detached" });
  };
  const onTo = (phase: string) => people.host.getByRole("button", { name: `On to ${phase}` }).click();
  /** These screens are clean to axe; then the step is told, with a picture of all of them where that is wanted. */
  const step = async (told: Step, clean: readonly Who[]) => {
    await Promise.all(clean.map(async (who) => expect(await violationsInBothThemes(people[who]), `${told.name}, ${who}`).toEqual([])));
    await record.step({ ...told, saw: [...told.saw, `axe finds nothing on ${clean.join(", ")}`] }, Object.entries(people));
  };
  /** A conflict in the list, opened. */
  const openIn = async (page: Page, rule: string, how: "click" | "tap" = "click"): Promise<Locator> => {
    const item = listed(page, rule).first();
    const head = item.locator("button[aria-expanded]").first();
    await head.waitFor();
    if ((await head.getAttribute("aria-expanded")) === "false") await head[how]();
    return item;
  };

  it("frame: from a blank canvas the host writes what it is about, and everybody comes in by a link", async () => {
    const { host, wall, hr, hrPhone, pub, sales, keys, cs } = people;
    await host.goto(product.url);
    await host.getByLabel("What is it about?").fill("Our social media strategy");
    await choose(host.getByRole("radio", { name: /Blank canvas/ }));
    await host.getByRole("button", { name: "Create the workshop" }).click();
    await host.getByText("You host this workshop.").waitFor();
    const door = host.url();
    await host.getByRole("button", { name: /^(open|join|host|go)/i }).click();
    await canvasOf(host).waitFor();
    await host.getByRole("button", { name: /^Phase:/ }).click();
    await host
      .getByRole("button", { name: /^Frame/ })
      .last()
      .click();
    await host.getByRole("button", { name: "Edit the frame" }).click();
    const frame = host.getByRole("dialog", { name: "The frame" });
    await frame.getByLabel("Over-arching goal", { exact: true }).fill(OVERARCHING);
    for (const [place, title] of OBJECTIVES.entries()) await frame.getByLabel("Objective", { exact: true }).nth(place).fill(title);
    for (const horizon of ["Q4", "Q3"]) await frame.getByRole("button", { name: `Remove: ${horizon}` }).click();
    for (const [place, title] of DEPARTMENTS.entries()) {
      if (place >= 2) await frame.getByRole("button", { name: "Add a department" }).click();
      await frame.getByLabel("Department", { exact: true }).nth(place).fill(title);
    }
    await frame.getByRole("button", { name: "Save for everybody" }).click();
    await frame.waitFor({ state: "detached" });
    links = await invitations(host);
    const id = /\/w\/([^#/]+)/.exec(door)?.[1] as string;
    const { session } = await sessionByHttp(product, { id }, door);
    exported = async (format) => (await exportByHttp(product, { id }, session, format)).text();

    const byThumb = async (page: Page, link: string, name: string) => {
      await page.goto(link);
      await page.getByLabel(/your name/i).tap();
      await page.keyboard.type(name);
      await page.getByRole("button", { name: /^Join/ }).tap();
      await page.getByRole("navigation", { name: "Views" }).waitFor();
    };
    const byKeyboard = async () => {
      await keys.goto(linkOf("Public Relations"));
      await hand.write(keys.getByLabel(/your name/i), NAMES.keys);
      await hand.press(keys.getByRole("button", { name: /^Join/ }));
      await hand.press(keys.getByRole("button", { name: "Menu" }));
      await hand.press(keys.getByRole("button", { name: /Show as an outline/ }));
    };
    await Promise.all([
      joinByLink(wall, links.wall),
      joinByLink(hr, linkOf("Human Resources"), { name: NAMES.hr }),
      joinByLink(sales, linkOf("Sales"), { name: NAMES.sales }),
      joinByLink(cs, linkOf("Customer Service"), { name: NAMES.cs }),
      byThumb(hrPhone, linkOf("Human Resources"), NAMES.hrPhone),
      byThumb(pub, linkOf("Publishing"), NAMES.pub),
      byKeyboard(),
    ]);
    for (const page of [wall, hr]) for (const words of [OVERARCHING, ...OBJECTIVES]) await page.getByText(words).first().waitFor({ state: "attached" });
    await keys.getByRole("treeitem", { name: `Over-arching goal: ${OVERARCHING}` }).waitFor();
    await pub
      .getByText(/The frame is being set/)
      .first()
      .waitFor();
    await step(
      {
        name: "frame",
        did: [
          "the host makes a workshop from the blank template, and writes over-arching goal, two objectives, two quarters, five departments",
          "a wall, three laptops, two phones by taps and one keyboard join by link",
        ],
        saw: ["wall and laptop show the frame, the outline reads it, the phone says what is done now"],
      },
      ["host", "wall", "hrPhone"],
    );
  });

  it("draft: everybody writes in private against the clock, by mouse, thumb and keys; nobody outside reads a word; all say when they are ready", async () => {
    const { host, wall, hr, hrPhone, pub, sales, keys, cs } = people;
    await onTo("Draft");
    await bar(hr).getByText("Write what your department wants").waitFor();
    await host.getByRole("button", { name: "Start 5 minutes" }).click();
    const write = async (page: Page, title: string, taps: Parameters<typeof tapInEditor>[1] = {}) => {
      await addGoal(page, title);
      await tapInEditor(page, taps);
      await closeEditor(page);
    };
    const thumb = async (page: Page, title: string, words: readonly (readonly [part: string, word: string])[] = []) => {
      await tab(page, "Our goals");
      await page.getByLabel("New goal").tap();
      await page.keyboard.type(title);
      await page.keyboard.press("Enter");
      await editorOf(page).waitFor();
      for (const [part, word] of words) {
        if (part === "approach") await editorOf(page).getByRole("button", { name: "More", exact: true }).tap();
        await editorOf(page).locator(`[data-part="${part}"]`).getByRole("button", { name: word, exact: true }).tap();
      }
      await closeEditor(page, "tap");
    };
    const typed = async () => {
      await hand.write(keys.getByLabel("New goal"), "Post less, answer more");
      await keys.keyboard.press("Enter");
      const lever = editorOf(keys).locator('[data-part="lever"]');
      await hand.press(lever.getByRole("button", { name: "Lower", exact: true }));
      await hand.press(lever.getByRole("button", { name: "posts", exact: true }));
      await keys.keyboard.press("Escape");
      await keys.getByRole("treeitem", { name: /^Our tray, 1 draft/ }).waitFor();
    };
    await Promise.all([
      write(hr, "Staff blog freely", { channel: "blog", audience: "public", control: "empower" }),
      write(sales, "Post twice a day", { direction: "Raise", lever: "posts" }),
      write(cs, "Answer within the hour"),
      thumb(hrPhone, "Show what a working day is like"),
      thumb(pub, "Edit every blogger", [
        ["channel", "blog"],
        ["audience", "public"],
        ["approach", "pre-approve"],
      ]),
      typed(),
    ]);
    await draftCard(hr, "Show what a working day is like").waitFor();
    for (const page of [host, wall, sales, cs]) {
      const text = await page.locator("body").innerText();
      for (const words of ["Staff blog", "working day", "Edit every blogger", "answer more"]) expect(text).not.toContain(words);
    }
    const foot = pub.getByRole("region", { name: "Time and readiness" });
    await Promise.all([
      ...[hr, sales, cs].map((page) => bar(page).getByRole("button", { name: "Ready?" }).click()),
      foot.getByRole("button", { name: "Ready?" }).tap(),
      hand.press(bar(keys).getByRole("button", { name: "Ready?" })),
      ...Object.values(people).map((page) => timer(page).waitFor()),
    ]);
    await host.getByText("All ready").first().waitFor();
    await step(
      {
        name: "draft",
        did: ["the host starts five minutes", "six people write a goal each, three of them what it moves or how", "five departments say that they are ready"],
        saw: ["host, wall and other departments read none of it", "all eight screens show the time", "the host reads that all are ready"],
      },
      ["host", "pub", "keys"],
    );
  });

  it("reveal: all drafts are on the canvas in one step, without a name", async () => {
    const { host, wall, hr, hrPhone, pub, sales, keys, cs } = people;
    for (const page of [hr, hrPhone, pub, sales, keys, cs]) await savedMark(page).first().waitFor({ state: "attached" });
    await host.getByRole("button", { name: "Reveal drafts…" }).click();
    await sheet(host)
      .getByRole("button", { name: /^Reveal all/ })
      .click();
    await sheet(host)
      .getByText(/6 cards are on the canvas/)
      .waitFor();
    await host.keyboard.press("Escape");
    await eventually(async () => (await wall.locator("main [data-card]").count()) === 6);
    const file = await exported("json");
    for (const name of Object.values(NAMES)) expect(file).not.toContain(name);
    await step({ name: "reveal", did: ["the host reveals six drafts in one step"], saw: ["the wall shows six cards", "the workshop file names nobody"] }, [
      "wall",
      "hr",
    ]);
  });

  it("align: by mouse, thumb, keys and from a train; conflicts form on every screen; a lock stops hands and lets them go on", async () => {
    const { host, wall, hr, pub, sales, keys, cs } = people;
    await onTo("Align");
    await bar(hr).getByText("Drag your goals").waitFor();
    await timer(hr).waitFor({ state: "detached" });
    // A train goes through a tunnel: what is done there comes up afterwards.
    const inTheTunnel = async () => {
      await sales.context().setOffline(true);
      await drag(sales, cardOn(sales, "Post twice a day"), cellOf(sales, "o2", "q1"));
      await addGoal(sales, "Reward whoever comes back");
      await closeEditor(sales);
    };
    const byMouse = async () => {
      await drag(hr, cardOn(hr, "Staff blog freely"), cellOf(hr, "o1", "q1"));
      await cellOf(cs, "o1", "q1").locator("[data-card]").waitFor();
      await drag(cs, cardOn(cs, "Answer within the hour"), cellOf(cs, "o2", "q2"));
    };
    await Promise.all([inTheTunnel(), byMouse(), tab(pub, "Canvas"), hand.rowTo(/^Public Relations: Post less/)]);
    const menu = pub
      .locator("[data-card]")
      .filter({ hasText: "Edit every blogger" })
      .getByRole("button", { name: /^Move or change/ });
    const byThumb = async () => {
      await menu.tap();
      await sheet(pub)
        .getByRole("button", { name: /^One recognisable voice, Q1/ })
        .tap();
    };
    const byKeyboard = async () => {
      await hand.rowTo(/^Public Relations: Post less/);
      await keys.keyboard.press("m");
      await hand.press(sheet(keys).getByRole("button", { name: /^Attention into trade, Q1/ }));
    };
    await Promise.all([byThumb(), byKeyboard()]);
    const there = cellOf(hr, "o2", "q1").locator("[data-card]");
    await there.filter({ hasText: "Post less" }).waitFor();
    expect(await there.filter({ hasText: "Post twice" }).count(), "still in the tunnel").toBe(0);
    await sales.context().setOffline(false);
    await savedMark(sales).waitFor();
    await there.filter({ hasText: "Post twice" }).waitFor();
    await listed(hr, "approach-clash").waitFor();
    await wall.getByText("Pulling one lever two ways").first().waitFor();

    await menu.tap();
    await sheet(pub)
      .getByRole("button", { name: /^Attention into trade, Q1/ })
      .waitFor();
    await host.getByRole("button", { name: "Lock the canvas" }).click();
    await Promise.all([hr, keys].map((page) => bar(page).getByText("The host has locked the canvas").waitFor()));
    await sheet(pub)
      .getByText(/The host has locked the canvas/)
      .first()
      .waitFor();
    expect(
      await sheet(pub)
        .getByRole("button", { name: /^Attention into trade, Q1/ })
        .count(),
    ).toBe(0);
    await step(
      {
        name: "align",
        did: [
          "Human Resources and Customer Service drag with the mouse",
          "Publishing puts its card by taps, Public Relations by keys",
          "Sales is offline, drags a card and writes a draft, and comes back",
          "the host locks the canvas",
        ],
        saw: ["what was done offline reaches the others", "both conflicts show on wall and laptop", "the phone's cells are gone, and it says why"],
      },
      ["host", "wall", "pub", "sales"],
    );
    await closeSheet(pub).tap();
    await host.getByRole("button", { name: "Unlock the canvas" }).click();
    await bar(hr).getByText("Drag your goals").waitFor();
  });

  it("resolve: both sides answer, one conflict ends by a move and its agreement, one is parked by keys alone; dissent and a learning are kept", async () => {
    const { host, wall, hr, pub, sales, keys, cs } = people;
    await onTo("Resolve");
    await host.getByRole("button", { name: "Walk the conflicts" }).click();
    await stage(wall).getByText("no answer yet").waitFor();
    const real = (item: Locator) => item.getByRole("button", { name: "It is real" }).first();
    const row = (name: RegExp) => hand.rowTo(/^Public Relations: Post less/, /Pulling one lever two ways/, name);
    const byKeyboard = async () => {
      await row(/^Answer: it is real/);
      await keys.keyboard.press("Enter");
      await row(/^Object/);
      await keys.keyboard.press("Enter");
      await hand.write(sheet(keys).getByLabel(/Why does Public Relations object/), "Nobody can answer a flood");
      await hand.press(sheet(keys).getByRole("button", { name: "Object", exact: true }));
      await sheet(keys).waitFor({ state: "detached" });
    };
    const byThumb = async () => {
      await tab(pub, "Conflicts");
      await real(await openIn(pub, "approach-clash", "tap")).tap();
    };
    const fromOutside = async () => {
      await shelf(cs, "Learnings").click();
      await sheet(cs).getByRole("button", { name: "Share a learning" }).click();
      await sheet(cs).getByLabel("What did you learn?").fill("Most who complain come back when we answer");
      await sheet(cs).getByLabel("Add an objective or a card").selectOption({ label: "Answer within the hour" });
      await sheet(cs).getByRole("button", { name: "Share it" }).click();
      await sheet(cs).getByText("Most who complain come back when we answer").waitFor();
      await closeSheet(cs).click();
    };
    await Promise.all([
      byKeyboard(),
      byThumb(),
      fromOutside(),
      openIn(sales, "opposite-direction").then((item) => real(item).click()),
      openIn(hr, "approach-clash").then((item) => real(item).click()),
    ]);
    await stage(wall).getByLabel("Answers").getByText("It is real").first().waitFor();
    await stage(wall).getByText("no answer yet").waitFor({ state: "detached" });
    await step(
      {
        name: "answers",
        did: [
          "the host walks the conflicts",
          "four departments answer: two by mouse, one by thumb, one by keys",
          "Public Relations objects by keys",
          "Customer Service shares a learning",
        ],
        saw: ["the wall shows both answers to the conflict on it"],
      },
      ["wall", "hr", "pub", "keys"],
    );

    let label = "";
    const agree = async () => {
      const way = listed(hr, "approach-clash").getByRole("region", { name: "Ways out" }).getByRole("button").first();
      label = ((await way.textContent()) ?? "").split("Settles")[0] as string;
      await way.click();
      await sheet(hr)
        .getByLabel(/^Who sees to it/)
        .fill("Publishing");
      await sheet(hr).getByRole("button", { name: "Do it, and agree" }).click();
    };
    const park = async () => {
      await row(/^Park it/);
      await keys.keyboard.press("Enter");
      await hand.write(sheet(keys).getByLabel("What stays open?"), "Nobody has counted the posts yet");
      await hand.write(sheet(keys).getByLabel("Who looks after it?"), "Sales");
      await hand.press(sheet(keys).getByRole("button", { name: "Park it" }));
    };
    await Promise.all([agree(), park()]);
    for (const page of [hr, cs, pub])
      for (const rule of ["approach-clash", "opposite-direction"]) await eventually(async () => (await listed(page, rule).count()) === 0);
    for (const words of [label, "Nobody has counted the posts yet", "Nobody can answer a flood", "Most who complain come back"])
      await eventually(async () => (await exported("md")).includes(words));
    await step(
      {
        name: "settled",
        did: ["Human Resources takes a way out and agrees on it", "Public Relations parks the other conflict by keys"],
        saw: ["both have left every list", "the record says agreement, parking, dissent and learning"],
      },
      ["host", "wall", "cs"],
    );
  });

  it("commit: stances, a secret ballot of six, and five departments sign; by thumb and by keys alone, too", async () => {
    const { host, wall, hr, hrPhone, pub, sales, keys, cs } = people;
    const off = host.getByRole("button", { name: "Take it off the wall" }).first();
    if (await off.isVisible()) await off.click();
    await onTo("Commit");
    const trade = (page: Page) => sheet(page).getByRole("group", { name: "Attention into trade" });
    const stand = async (page: Page, how: "click" | "tap") => {
      await shelf(page, "Stances")[how]();
      await trade(page).locator("label").filter({ hasText: "Commit" }).first()[how]();
      await eventually(() => trade(page).getByRole("radio", { name: "Commit" }).isChecked());
      // What others say in the same moment makes the sheet grow, and its button moves away from under the thumb.
      await eventually(async () => {
        if (await sheet(page).isVisible()) await closeSheet(page)[how]();
        return !(await sheet(page).isVisible());
      });
    };
    const standByKeys = async () => {
      await hand.press(shelf(keys, "Stances"));
      await hand.tabTo(trade(keys).getByRole("radio").first());
      await keys.keyboard.press("Space");
      await eventually(() => trade(keys).getByRole("radio").first().isChecked());
      await keys.keyboard.press("Escape");
    };
    const ask = async () => {
      await shelf(host, "Ballots").click();
      await sheet(host).getByRole("button", { name: "Open a ballot" }).click();
      await choose(sheet(host).getByRole("radio", { name: "Fist to five" }));
      await sheet(host).getByLabel("The question").fill("How sure are we?");
      await sheet(host).getByRole("button", { name: "Open the ballot" }).click();
    };
    await Promise.all([ask(), stand(sales, "click"), stand(pub, "tap"), standByKeys()]);

    const four = (page: Page) => page.locator("section[data-ballot]").getByRole("button", { name: /^4 / });
    const isIn = (page: Page) => page.getByText("Your ballot is in").waitFor();
    await Promise.all([
      ...[hr, sales, cs].map((page) =>
        four(page)
          .click()
          .then(() => isIn(page)),
      ),
      hrPhone
        .getByRole("button", { name: /^Vote: How sure/ })
        .tap()
        .then(() => four(hrPhone).tap())
        .then(() => isIn(hrPhone)),
      four(pub)
        .tap()
        .then(() => isIn(pub)),
      hand.press(four(keys)).then(() => isIn(keys)),
    ]);
    await stage(wall).getByText("6 of 6").waitFor();
    // One person, one ballot: it goes with who goes.
    await cs.getByRole("button", { name: "Menu" }).click();
    await cs.getByRole("button", { name: /^Leave/ }).click();
    await cs.getByLabel("What is it about?").waitFor();
    await joinByLink(cs, linkOf("Customer Service"), { name: NAMES.cs });
    await stage(wall).getByText("5 of 6").waitFor();
    await four(cs).click();
    await stage(wall).getByText("6 of 6").waitFor();
    for (const page of [host, wall]) expect(await page.getByLabel("Result").count(), "hidden until closed").toBe(0);
    await step(
      {
        name: "ballot",
        did: [
          "Sales, Publishing by thumb and Public Relations by keys say a stance",
          "the host opens a ballot; six people vote, two by thumb and one by keys",
          "one leaves, comes back and votes again",
        ],
        saw: ["the wall counts six ballots, five while one is away, and shows no result"],
      },
      ["host", "wall", "hrPhone", "keys"],
    );
    await host.getByRole("button", { name: "Close the ballot" }).click();
    await stage(wall)
      .getByText(/on average of 6 people/)
      .waitFor();
    await shelf(host, "Ballots").click();
    await sheet(host).getByRole("button", { name: "Take it off the wall" }).click();
    await host.keyboard.press("Escape");

    const signed = (page: Page) => sheet(page).getByRole("button", { name: /^Take the signature under The whole plan back/ });
    const sign = async (page: Page, how: "click" | "tap") => {
      await shelf(page, "Sign")[how]();
      await sheet(page).getByRole("button", { name: "Sign The whole plan" })[how]();
      await signed(page).waitFor();
      await closeSheet(page)[how]();
    };
    const signByKeys = async () => {
      await hand.press(shelf(keys, "Sign"));
      await hand.press(sheet(keys).getByRole("button", { name: "Sign The whole plan" }));
      await signed(keys).waitFor();
      await keys.keyboard.press("Escape");
    };
    await Promise.all([...[hr, sales, cs].map((page) => sign(page, "click")), sign(pub, "tap"), signByKeys()]);
    const file = JSON.parse(await exported("json")) as { readonly signatures?: readonly { readonly department: string }[] };
    expect(new Set(file.signatures?.map(({ department }) => department)).size).toBe(DEPARTMENTS.length);
    await wall.getByLabel("Signatures").getByText("The whole plan").waitFor();
    await step(
      {
        name: "signed",
        did: ["the host closes the ballot", "five departments sign, one by thumb, one by keys"],
        saw: ["the wall reads the result aloud and shows the signatures", "the workshop file has five"],
      },
      Object.keys(people) as Who[],
    );
  });

  it("closed: the record leaves with the host, names departments and nobody else, and no screen had an error", async () => {
    const { host, wall, hr, pub } = people;
    await host.getByRole("button", { name: "Close", exact: true }).click();
    await sheet(host).getByRole("button", { name: "Close the workshop" }).waitFor();
    expect(await violationsInBothThemes(host), "asked before the close").toEqual([]);
    await sheet(host).getByRole("button", { name: "Close the workshop" }).click();
    await wall.getByText("Closed. Thank you.").waitFor();
    for (const page of [hr, pub])
      await page
        .getByText(/The workshop is closed/)
        .first()
        .waitFor();
    await host.getByRole("button", { name: "Menu" }).click();
    const [download] = await Promise.all([host.waitForEvent("download"), host.getByRole("button", { name: /^Text Markdown/ }).click()]);
    const taken = readFileSync((await download.path()) as string, "utf8");
    for (const words of [OVERARCHING, "Nobody has counted the posts yet", "How sure are we?"]) expect(taken).toContain(words);
    for (const text of [taken, await exported("json"), await exported("svg")]) for (const name of Object.values(NAMES)) expect(text).not.toContain(name);
    await step(
      {
        name: "closed",
        did: ["the host closes the workshop and takes the text along"],
        saw: ["text, drawing and workshop file hold the record and no person's name", "no screen had an error"],
      },
      ["host", "wall", "hr"],
    );
    // The train's tunnel cuts sockets and requests, which Chromium writes to its console.
    expect(room.troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(trouble))).toEqual([]);
  });
});
