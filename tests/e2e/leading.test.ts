// Leading the room: phases, timer, standing still, gathering, hosts, doors, reveal. Through `npm start` only.
import type { BrowserContext, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  addGoal,
  type CreatedWorkshop,
  canvasOf,
  cardOn,
  choose,
  commandByHttp,
  createByHttp,
  draftCard,
  editorOf,
  joinByLink,
  openTray,
  sessionByHttp,
} from "../support/journey.ts";
import { PHASE_OFFERS } from "../support/phase-offers.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const MINUTES = 60_000;
const FILE = {
  version: 1,
  title: "Led",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "pub", title: "Publishing" },
    { id: "hr", title: "Human Resources" },
  ],
  objectives: [
    { id: "o1", title: "One recognisable voice", serves: true },
    { id: "o2", title: "Listen before we speak", serves: true },
  ],
  horizons: [{ id: "q1", title: "Q1" }],
  pools: [],
  goals: [
    { id: "edit", department: "pub", title: "Edit every blogger", facets: {}, placement: { objective: "o1", horizon: "q1" } },
    { id: "free", department: "hr", title: "Staff blog freely", facets: {}, placement: { objective: "o1", horizon: "q1" } },
  ],
};

/** This person's clock is wrong by so much, from the first script on. */
async function wrongClock(context: BrowserContext, byMs: number): Promise<void> {
  await context.addInitScript((by) => {
    const right = Date;
    const now = () => right.now() + by;
    class Wrong extends right {
      constructor(...args: readonly unknown[]) {
        if (args.length === 0) super(now());
        else super(...(args as [number]));
      }
      static override now(): number {
        return now();
      }
    }
    window.Date = Wrong as DateConstructor;
  }, byMs);
}

/** When the shown time changed to which words, by a clock that nobody moved (performance's, of the same machine). */
function watchTimer(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: [string, number][] = [];
    (window as unknown as { seen: typeof seen }).seen = seen;
    const look = () => {
      const text = document.querySelector('[role="timer"]')?.textContent ?? "";
      if (seen.at(-1)?.[0] !== text) seen.push([text, performance.timeOrigin + performance.now()]);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
/** A page's socket whose messages from the server can be made to wait. Before the page opens it. */
async function heldSocket(page: Page, url: RegExp) {
  let held: (() => void)[] | null = null;
  await page.routeWebSocket(url, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (held === null) socket.send(message);
      else held.push(() => socket.send(message));
    });
  });
  return {
    hold() {
      held = [];
    },
    release() {
      for (const send of held ?? []) send();
      held = null;
    },
  };
}
const timerOf = (page: Page) => page.getByRole("timer").first();
const seenOf = (page: Page) => page.evaluate(() => (window as unknown as { seen: [string, number][] }).seen);
const inBar = (page: Page) => page.getByRole("region", { name: "Now", exact: true });
/** On a phone time and readiness stand over the tabs. */
const atThumb = (page: Page) => page.getByRole("region", { name: "Time and readiness" });
const asked = (page: Page, what: string) => page.locator(`[data-ask="${what}"]`);
/** On a phone the editor of a new goal lies over the tabs. */
const isAt = (page: Page, tab: string) =>
  expect
    .poll(() =>
      page
        .getByRole("navigation", { name: "Views" })
        .getByRole("button", { name: new RegExp(tab) })
        .getAttribute("aria-current"),
    )
    .toBe("page");
const closeEditor = async (page: Page) => {
  await editorOf(page).getByRole("button", { name: "Close the editor" }).click();
  await editorOf(page).waitFor({ state: "detached" });
};
/** Whole pages, or the part of one that is new since it was looked at. */
const clean = async (what: string, ...looks: readonly (Page | readonly [Page, string])[]) => {
  const found = await Promise.all(looks.map((look) => ("goto" in look ? violationsInBothThemes(look) : violationsInBothThemes(...look))));
  expect(found.flat(), what).toEqual([]);
};
const OPEN_MENU = ":popover-open";
describe("leading the room", () => {
  let product: Product;
  let room: Room;
  let workshop: CreatedWorkshop;
  let host: Page;
  let hr: Page;
  let pub: Page;
  let wall: Page;

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    workshop = await createByHttp(product, { file: FILE });
    const [late, early] = [await room.person(), await room.person({ viewport: { width: 360, height: 740 } })];
    await wrongClock(late.context, 10 * MINUTES);
    await wrongClock(early.context, -10 * MINUTES);
    [host, hr, pub, wall] = [(await room.person()).page, late.page, early.page, (await room.person({ viewport: { width: 1920, height: 1080 } })).page];
    await joinByLink(host, workshop.links.host, { name: "Cleo" });
    await joinByLink(hr, workshop.links.departments.hr as string, { name: "Ada" });
    await joinByLink(pub, workshop.links.departments.pub as string, { name: "Ben" });
    await joinByLink(wall, workshop.links.wall);
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  it("[PG50] [PG62] [FA11] the host goes on, back and past a phase, and every screen says what to do now", async () => {
    const sentence = (page: Page, text: RegExp) => page.getByText(text).first().waitFor();
    await host.getByRole("button", { name: "Back to Draft" }).click();
    await sentence(hr, /Nobody outside it can read this yet/);
    await sentence(pub, /Nobody outside it can read this yet/);
    await sentence(wall, /Every department writes its goals, in private/);
    await host.getByRole("button", { name: "On to Align" }).click();
    await sentence(hr, /Drag your goals/);
    await sentence(pub, /tap ⋯ on one/);
    await host.getByRole("button", { name: /^Phase: Align/ }).click();
    await host.getByRole("button", { name: /^Commit/ }).click();
    await sentence(wall, /What does each department commit to/);
    // [PG62] Only what this phase needs.
    for (const name of ["Edit the frame", "Reveal drafts…", "Raise one yourself"]) expect(await host.getByRole("button", { name }).count()).toBe(0);
    expect(await hr.getByRole("button", { name: "Raise one yourself" }).count()).toBe(0);
    await host.getByRole("button", { name: "Back to Resolve" }).click();
    await sentence(hr, /Say what this conflict is to you/);
    await host.getByRole("button", { name: "Back to Align" }).click();
    await sentence(hr, /Drag your goals/);
    for (const name of ["Edit the frame", "Reveal drafts…", "Raise one yourself"]) await host.getByRole("button", { name }).waitFor();
    await hr.getByRole("button", { name: "Raise one yourself" }).waitFor();
  });

  const send = async (command: object) => {
    const { session } = await sessionByHttp(product, workshop, workshop.links.host);
    expect((await commandByHttp(product, workshop, session, command)).status).toBe(200);
  };
  const tab = (page: Page, name: string) =>
    page
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: new RegExp(name) })
      .click();
  const SHELF = { Learnings: "learn", Glossary: "define", Dissent: "object", Stances: "stance", Ballots: "vote" } as const;
  /** What a seat's screen holds out to its person now; `at` brings a part of it into view. */
  const offered = async (page: Page, at: (part: string) => Promise<void>): Promise<readonly string[]> => {
    const seen: string[] = [];
    const is = async (what: string, locator: Locator) => {
      if ((await locator.count()) > 0) seen.push(what);
    };
    await at("Our goals");
    await is("draft", page.getByLabel("New goal"));
    await at("Conflicts");
    await is("raise", page.getByRole("button", { name: "Raise one yourself" }));
    for (const [name, tool] of Object.entries(SHELF))
      await is(tool, page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name: new RegExp(`^${name}`) }));
    await at("Canvas");
    await is(
      "card",
      page
        .locator("main [data-card]")
        .filter({ hasText: "Staff blog freely" })
        .getByRole("button", { name: /^Move or change/ }),
    );
    await is("card", page.getByText(/^Arrow keys go through it.*\bM\b/));
    return seen.sort();
  };

  it("[PG62] [FA11] board, phone, outline, host and wall hold out what the table of the phase says, and nothing else", async () => {
    const outline = async (on: boolean) => {
      await hr.getByRole("button", { name: "Menu" }).click();
      await hr.getByRole("button", { name: on ? /Show as an outline/ : /Show the canvas/ }).click();
    };
    const still = async () => {};
    for (const view of ["board", "outline"] as const) {
      if (view === "outline") await outline(true);
      for (const { phase, seat, now, hostButtons } of PHASE_OFFERS) {
        await send({ type: "phase", phase });
        await hr.getByText(now[view]).first().waitFor();
        await expect.poll(async () => [view, phase, ...(await offered(hr, still))], { timeout: 15_000 }).toEqual([view, phase, ...seat]);
        if (view === "outline") continue;
        await pub.getByText(now.phone).first().waitFor();
        const atPhone = async () => ["phone", phase, ...(await offered(pub, (part) => tab(pub, part)))];
        await expect.poll(atPhone, { timeout: 15_000 }).toEqual(["phone", phase, ...seat]);
        await host.getByText(now.host).first().waitFor();
        for (const name of ["Edit the frame", "Reveal drafts…", "Raise one yourself"])
          expect([phase, name, await host.getByRole("button", { name }).count()]).toEqual([phase, name, hostButtons.includes(name) ? 1 : 0]);
        expect(await wall.getByRole("button", { name: /^Move or change|^Raise|^Edit|^Agree/ }).count()).toBe(0);
      }
    }
    await outline(false);
    await send({ type: "phase", phase: "align" });
    await hr
      .getByText(/Drag your goals/)
      .first()
      .waitFor();
    await tab(pub, "Canvas");
  });

  it("[PG60] [PG62] [PG63] an open dialog follows phase, lock, freeze and close, and what is written in it stays: a card's places, an objection, a word, a learning, a ballot", async () => {
    const dialog = hr.getByRole("dialog");
    const changes = [
      ["phase", { type: "phase", phase: "commit" }, { type: "phase", phase: "align" }, /Cards are moved in Align and Resolve/],
      ["lock", { type: "lock", locked: true }, { type: "lock", locked: false }, /The host has locked the canvas/],
      ["freeze", { type: "freeze", frozen: true }, { type: "freeze", frozen: false }, /locked the canvas|stopped everything/],
      ["close", { type: "phase", phase: "closed" }, { type: "phase", phase: "align" }, /This workshop is closed/],
    ] as const;
    type Change = (typeof changes)[number][0];
    /** What is written in an open sheet, the button that sends it, and the changes that stop it. */
    const written = async (page: Page, field: string | RegExp, words: string, send: string, stops: readonly Change[]) => {
      const sheet = page.getByRole("dialog");
      const text = sheet.getByLabel(field);
      const button = sheet.getByRole("button", { name: send, exact: true });
      await text.fill(words);
      return {
        cancel: async () => {
          await sheet.getByRole("button", { name: "Cancel" }).click();
          await button.waitFor({ state: "detached" });
        },
        async at(change: Change) {
          if (stops.includes(change)) await sheet.getByText("What you have written stays here").waitFor();
          expect([change, await button.isDisabled(), await text.inputValue()]).toEqual([change, stops.includes(change), words]);
        },
        after: () => expect.poll(() => button.isDisabled(), { timeout: 15_000 }).toBe(false),
      };
    };
    const said = (page: Page, name: RegExp) => page.getByRole("navigation", { name: "What departments say" }).getByRole("button", { name }).click();
    const over = async (page: Page, name: RegExp, then: string) => {
      await said(page, name);
      await page.getByRole("dialog").getByRole("button", { name: then }).click();
    };

    await cardOn(hr, "Staff blog freely")
      .getByRole("button", { name: /^Move or change/ })
      .click();
    const cell = dialog.getByRole("button", { name: /^Listen before we speak, Q1/ });
    await cell.waitFor();
    await tab(pub, "Conflicts");
    await over(pub, /^Learnings/, "Share a learning");
    await over(host, /^Ballots/, "Open a ballot");
    const first = [
      await written(pub, "What did you learn?", "Night shifts hire by word of mouth", "Share it", ["lock", "freeze", "close"]),
      await written(host, "The question", "Are we sure of it?", "Open the ballot", ["close"]),
    ];
    for (const [change, comes, goes, words] of changes) {
      await send(comes);
      await dialog.getByText(words).waitFor();
      expect(await cell.count()).toBe(0);
      for (const sheet of first) await sheet.at(change);
      await send(goes);
      await cell.waitFor();
      for (const sheet of first) await sheet.after();
    }
    await hr.keyboard.press("Escape");
    for (const sheet of first) await sheet.cancel();
    await pub.keyboard.press("Escape");

    await over(hr, /^Dissent/, "To the plan as a whole");
    await over(pub, /^Glossary/, "Define a word");
    await pub.getByRole("dialog").getByLabel("The word").fill("reach");
    const second = [
      await written(hr, /Why does Human Resources object/, "Nobody asked the night shift", "Object", ["freeze", "close"]),
      await written(pub, "What we mean by it", "People who answer us", "Put it into the glossary", ["freeze", "close"]),
    ];
    for (const [change, comes, goes] of changes) {
      await send(comes);
      for (const sheet of second) await sheet.at(change);
      await send(goes);
      for (const sheet of second) await sheet.after();
    }
    await second[1]?.cancel();
    await pub.keyboard.press("Escape");
    await tab(pub, "Canvas");
    expect(await violationsInBothThemes(hr)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
    // [PG63] The host's frame: closed half-way it is as it was left, until it is saved or given up.
    const frame = host.getByRole("dialog", { name: "The frame" });
    const top = frame.getByRole("textbox", { name: "Over-arching goal" });
    const edit = () => host.getByRole("button", { name: "Edit the frame" }).click();
    await edit();
    await top.fill("Half a sentence at the");
    await host.keyboard.press("Escape");
    await frame.waitFor({ state: "detached" });
    await edit();
    expect(await top.inputValue()).toBe("Half a sentence at the");
    await frame.getByRole("button", { name: "Leave it as it was" }).click();
    await edit();
    expect(await top.inputValue()).toBe(FILE.overarchingGoal);
    await host.keyboard.press("Escape");
    await frame.waitFor({ state: "detached" });
  });

  it("[FA20] [FA21] clients whose clocks are ten minutes off show the same second within half of one; a minute more, pause and stop are everybody's", async () => {
    const all = [host, hr, pub, wall];
    await host.getByRole("button", { name: "Start 5 minutes" }).click();
    for (const page of all) await timerOf(page).waitFor();
    for (const page of all) await watchTimer(page);
    let apart: number[] = [];
    // Three seconds in a row: one that a busy machine paints late is no clock that is off, and one that is off never gets there.
    await eventually(async () => {
      const seen = await Promise.all(all.map(seenOf));
      const shared = (seen[0] ?? []).map(([words]) => words).filter((words) => seen.every((one) => one.some(([text]) => text === words)));
      apart = shared.map((words) => {
        const at = seen.map((one) => one.find(([text]) => text === words)?.[1] as number);
        return Math.max(...at) - Math.min(...at);
      });
      return apart.length >= 3 && apart.slice(-3).every((ms) => ms < 500);
    }, 45_000);
    process.stdout.write(`timer: ${apart.length} seconds on four screens, apart by ${apart.map((ms) => ms.toFixed(0)).join(", ")} ms\n`);

    await host.getByRole("button", { name: "Add a minute" }).click();
    for (const page of all) await expect.poll(async () => Number((await timerOf(page).textContent())?.split(":")[0])).toBe(5);
    await host.getByRole("button", { name: "Pause the timer" }).click();
    for (const page of all) await timerOf(page).getByText("paused").waitFor();
    const words = await Promise.all(all.map((page) => timerOf(page).textContent()));
    expect(new Set(words).size).toBe(1);
    await host.getByRole("button", { name: "Go on with the timer" }).click();
    for (const page of all) await timerOf(page).getByText("paused").waitFor({ state: "detached" });
    await host.getByRole("button", { name: "Stop the timer" }).click();
    for (const page of all) await page.getByRole("timer").first().waitFor({ state: "detached" });
  });

  it("[FA22] the end of the time asks and cuts nobody off", async () => {
    const field = hr.getByLabel("New goal");
    await field.fill("Half a sen");
    await field.focus();
    await send({ type: "timer", action: "start", seconds: 1 });
    await asked(hr, "time").getByText("Finish your sentence").waitFor();
    await asked(pub, "time").waitFor();
    expect([...(await violationsInBothThemes(hr)), ...(await violationsInBothThemes(pub))], "the end of the time").toEqual([]);
    await hr.keyboard.type("tence");
    expect(await field.inputValue()).toBe("Half a sentence");
    await asked(hr, "time").getByRole("button", { name: "All right" }).click();
    await asked(hr, "time").waitFor({ state: "detached" });
    await host.getByRole("button", { name: "Stop the timer" }).click();
    await asked(pub, "time").waitFor({ state: "detached" });
    await field.fill("");
  });

  it("[FA12] [PG51] a department says that it is ready: the host sees who and how many, no other department and no wall does", async () => {
    await atThumb(pub).getByRole("button", { name: "Ready?" }).click();
    await atThumb(pub).getByRole("button", { name: "We are ready" }).waitFor();
    await host.getByText("1 of 2 departments ready").first().waitFor();
    const publishing = host.getByRole("region", { name: "Who is here" }).getByRole("listitem").filter({ hasText: "Publishing" });
    await publishing.getByText("ready").waitFor();
    // Air-time is the hosts' alone, and of departments.
    await publishing.getByText("has not moved anything yet").waitFor();
    for (const page of [hr, pub, wall]) {
      expect(await page.getByText("has not moved anything yet").count()).toBe(0);
      expect(await page.getByText(/departments ready|All ready/).count()).toBe(0);
    }
    await inBar(hr).getByRole("button", { name: "Ready?" }).press("Space");
    await host.getByText("All ready").first().waitFor();
    await atThumb(pub).getByRole("button", { name: "We are ready" }).click();
    await host.getByText("1 of 2 departments ready").first().waitFor();
    for (const page of [hr, pub, wall]) expect(await page.getByText(/departments ready|All ready/).count()).toBe(0);
    await host.getByRole("button", { name: "On to Resolve" }).click();
    await inBar(hr).getByRole("button", { name: "Ready?" }).waitFor();
    await host.getByRole("button", { name: "Back to Align" }).click();
  });

  it("[FA30] [FA31] [PG60] a lock and a freeze while people type lose no word: they wait in their fields and are written when it goes on", async () => {
    await cardOn(hr, "Staff blog freely").click();
    const title = editorOf(hr).getByRole("textbox", { name: "Goal", exact: true });
    await title.focus();
    await title.press("End");
    await hr.keyboard.type(" and oft");
    await host.getByRole("button", { name: "Freeze everything" }).click();
    await inBar(hr).getByText("The host has stopped everything for a moment").waitFor();
    await hr.keyboard.type("en");
    const words = await title.inputValue();
    expect(words, "to the end of the word").toBe("Staff blog freely and often");
    await openTray(pub);
    await pub.getByLabel("New goal").fill("Written in the cold");
    await pub.getByLabel("New goal").press("Enter");
    expect(await pub.getByLabel("New goal").inputValue()).toBe("Written in the cold");
    await clean("frozen", hr, host, wall);
    await host.getByRole("button", { name: "Go on", exact: true }).click();
    await inBar(hr).getByText("Drag your goals").waitFor();
    await cardOn(host, words).waitFor();
    await pub.getByLabel("New goal").press("Enter");
    await draftCard(pub, "Written in the cold").waitFor();
    await closeEditor(pub);

    // Under a lock drafts go on; on the canvas words wait.
    await title.press("End");
    await hr.keyboard.type(" at work");
    await host.getByRole("button", { name: "Lock the canvas" }).click();
    await inBar(hr).getByText("The host has locked the canvas").waitFor();
    await pub.getByLabel("New goal").fill("Under a lock");
    await pub.getByLabel("New goal").press("Enter");
    await draftCard(pub, "Under a lock").waitFor();
    await closeEditor(pub);
    expect(await title.inputValue()).toContain("at work");
    await host.getByRole("button", { name: "Unlock the canvas" }).click();
    await cardOn(host, "at work").waitFor();
    await closeEditor(hr);
  });

  it("[FA32] [PG52] everyone is asked to come: who declines stays where they are and keeps typing, who follows is brought, the next call asks again", async () => {
    await openTray(pub);
    const field = hr.getByLabel("New goal");
    await field.fill("In the middle of");
    await field.focus();
    const gather = async (name: RegExp) => {
      await host.getByRole("button", { name: /Bring everyone here/ }).press("Enter");
      await host.getByRole("button", { name }).press("Enter");
    };
    await gather(/One recognisable voice/);
    await asked(hr, "gather").getByText("One recognisable voice").waitFor();
    await hr.keyboard.type(" a thought");
    expect(await field.inputValue()).toBe("In the middle of a thought");
    await asked(hr, "gather").getByRole("button", { name: "Stay here" }).press("Enter");
    await asked(hr, "gather").waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe("In the middle of a thought");
    // On the phone it leads from the tray to the column; who follows is led on by the next call, without being asked.
    await asked(pub, "gather").getByRole("button", { name: "Follow the host" }).click();
    await pub.locator('[data-objective="o1"]').waitFor();
    await asked(pub, "follow").getByText("You follow the host.").waitFor();
    await gather(/The list of conflicts/);
    await asked(hr, "gather").getByText("the list of conflicts").waitFor();
    await isAt(pub, "Conflicts");
    await host.getByRole("button", { name: /Bring everyone here/ }).click();
    await host.getByRole("button", { name: "Stop asking" }).waitFor();
    await clean("an invitation, who follows, the menu it comes from", hr, [pub, '[data-ask="follow"]'], [host, OPEN_MENU]);
    await asked(pub, "follow").getByRole("button", { name: "Stop following" }).click();
    await asked(pub, "follow").waitFor({ state: "detached" });
    await host.getByRole("button", { name: "Stop asking" }).click();
    await asked(hr, "gather").waitFor({ state: "detached" });
    // Who does not follow any more is asked again, and stays where they were.
    await gather(/The canvas/);
    await asked(pub, "gather").getByRole("button", { name: "Stay here" }).click();
    await asked(pub, "gather").waitFor({ state: "detached" });
    await isAt(pub, "Conflicts");
    // On the board: the card in view is the one that the host came to, and then the next.
    await asked(hr, "gather").getByRole("button", { name: "Follow the host" }).press("Enter");
    await field.fill("");
    await field.blur();
    for (const goal of ["edit", "free"]) {
      await send({ type: "gather", to: { kind: "goal", goal } });
      await eventually(async () => (await hr.locator('main [data-card][tabindex="0"]').getAttribute("data-card")) === goal);
      expect(await asked(hr, "gather").count()).toBe(0);
    }
    await asked(hr, "follow").getByRole("button", { name: "Stop following" }).click();
    await send({ type: "gather", to: null });
  });

  it("[FA32] [PG58] what the host points at stands large on the wall", async () => {
    await host.getByRole("button", { name: /Show on the wall/ }).click();
    await clean("what can be shown on the wall", [host, OPEN_MENU]);
    await host
      .getByRole("region", { name: "Show on the wall" })
      .getByRole("button", { name: /Listen before we speak/ })
      .click();
    await wall.locator('[data-target="objective"]').getByRole("heading", { name: "Listen before we speak" }).waitFor();
    await host.getByRole("button", { name: /On the wall/ }).click();
    await host.getByRole("button", { name: "Take it off the wall" }).click();
    await wall.locator("[data-target]").waitFor({ state: "detached" });
  });

  it("[FA53] [PG61] a host hides a card and puts it back; everybody's canvas follows", async () => {
    await cardOn(host, "Edit every blogger").click();
    await editorOf(host).getByRole("button", { name: "Hide" }).click();
    await cardOn(hr, "Edit every blogger").waitFor({ state: "detached" });
    await clean("a hidden card", [host, '[aria-labelledby="hidden-cards"]']);
    await host.getByRole("button", { name: "Show again: Edit every blogger" }).click();
    await cardOn(hr, "Edit every blogger").waitFor();
  });

  it("[FA42] [FA43] [FA44] [PG59] doors to knock at: who comes later waits, one inside lets them in or turns them away, and the page goes on by itself", async () => {
    await host.getByRole("button", { name: "Settings" }).click();
    await choose(host.getByRole("dialog", { name: "Settings" }).getByRole("radio", { name: "knocks", exact: true }));
    await expect.poll(() => host.getByRole("radio", { name: "knocks", exact: true }).isChecked()).toBe(true);
    expect(await violationsInBothThemes(host)).toEqual([]);
    await host.keyboard.press("Escape");
    const knock = async (name: string) => {
      const page = (await room.person()).page;
      await page.goto(workshop.links.seat);
      await choose(page.getByRole("radio", { name: "Human Resources" }));
      await page.getByLabel(/your name/i).fill(name);
      await page.getByRole("button", { name: /^Join/ }).click();
      await page.getByRole("heading", { name: "You are at the door" }).waitFor();
      return page;
    };
    const dana = await knock("Dana");
    await asked(hr, "knock").getByText("Dana waits at the door").waitFor();
    await asked(host, "knock").getByText("Dana waits at the door").waitFor();
    expect(await asked(pub, "knock").count()).toBe(0);
    for (const page of [dana, hr, host]) expect(await violationsInBothThemes(page), "somebody knocks").toEqual([]);
    await asked(hr, "knock").getByRole("button", { name: "Let Dana in" }).click();
    await canvasOf(dana).waitFor();
    await asked(host, "knock").waitFor({ state: "detached" });
    await hr.getByText(/Only HR sees this: .*Dana/).waitFor();
    const eve = await knock("Eve");
    await asked(host, "knock").getByRole("button", { name: "Turn Eve away" }).click();
    await eve.getByRole("heading", { name: "Not this time" }).waitFor();
    expect(await violationsInBothThemes(eve), "turned away").toEqual([]);
    // A department's own link always opens.
    const tom = (await room.person()).page;
    await joinByLink(tom, workshop.links.departments.hr as string, { name: "Tom" });
    await Promise.all([dana, eve, tom].map((page) => page.context().close()));
  });

  it("[FA50] [PG57] [PG60] drafts are revealed together; cards of two departments that want the same are proposed for merging", async () => {
    await host.getByRole("button", { name: "Back to Draft" }).click();
    await addGoal(hr, "Answer every review within a day");
    await addGoal(hr, "Hear the night shift");
    // Somebody is in the middle of a word, and the canvas comes later to them than their tray.
    const slow = (await room.person()).page;
    const canvas = await heldSocket(slow, /\/canvas\b/);
    await joinByLink(slow, workshop.links.departments.hr as string);
    await draftCard(slow, "Hear the night shift").click();
    const words = editorOf(slow).getByRole("textbox", { name: "Goal", exact: true });
    await words.focus();
    await words.press("End");
    await addGoal(pub, "Answer all reviews within one day");
    await closeEditor(pub);
    await host.getByRole("button", { name: "Reveal drafts…" }).click();
    const dialog = host.getByRole("dialog", { name: "Reveal drafts" });
    expect(await dialog.innerText()).not.toContain("review");
    await choose(dialog.getByRole("checkbox", { name: /Publishing/ }));
    await dialog.getByRole("button", { name: /of 1 department/ }).click();
    await dialog.getByText(/3 cards are on the canvas/).waitFor();
    await cardOn(hr, "Answer all reviews within one day").waitFor();
    canvas.hold();
    await dialog.getByRole("button", { name: /^Reveal all/ }).click();
    await dialog.getByText(/2 cards are on the canvas/).waitFor();
    await draftCard(slow, "Hear the night shift").waitFor({ state: "detached" });
    await slow.keyboard.type(" firs");
    await editorOf(slow).getByText("on its way between tray and canvas").waitFor();
    await slow.keyboard.type("t");
    canvas.release();
    await cardOn(host, "Hear the night shift first").waitFor();
    expect(await words.inputValue()).toBe("Hear the night shift first");
    await slow.context().close();
    const twins = dialog.locator("[data-twins]").filter({ hasText: "Answer every review" });
    await twins.waitFor();
    expect(await violationsInBothThemes(host)).toEqual([]);
    await twins.getByRole("button", { name: /Propose to merge/ }).click();
    await twins.waitFor({ state: "detached" });
    await host.keyboard.press("Escape");
    await hr.getByText("merge them?").first().waitFor();
    // [FA11] What was revealed too early is put right, or taken back to where only its department reads it.
    await cardOn(hr, "Hear the night shift first")
      .getByRole("button", { name: /^Move or change/ })
      .click();
    const menu = hr.getByRole("dialog");
    await menu.getByText(/Cards are moved in Align and Resolve/).waitFor();
    await menu.getByRole("button", { name: "Back to the tray" }).click();
    await draftCard(hr, "Hear the night shift first").waitFor();
    for (const page of [host, wall]) await cardOn(page, "Hear the night shift first").waitFor({ state: "detached" });
  });

  it("[FA47] [SC29] cards carry names only while the workshop wants them; back at none, they are gone", async () => {
    const sign = async (name: string) => {
      await host.getByRole("button", { name: "Settings" }).click();
      await choose(host.getByRole("dialog", { name: "Settings" }).getByRole("radio", { name, exact: true }));
      await host.keyboard.press("Escape");
    };
    await sign("the writer’s name");
    const signed = editorOf(hr).getByText("by Ada");
    await eventually(async () => {
      await addGoal(hr, `Signed ${Math.random()}`);
      return signed.isVisible();
    });
    await cardOn(hr, "Staff blog freely").click();
    await editorOf(hr).getByText("One recognisable voice").waitFor();
    expect(await signed.count()).toBe(0);
    await closeEditor(hr);
    await draftCard(hr, "Signed").first().click();
    await signed.waitFor();
    await sign("the department alone");
    await signed.waitFor({ state: "detached" });
    await closeEditor(hr);
  });

  it("[FA48] the wall shows how many drafts a department has while the host wants it, and no number else", async () => {
    const numbers = wall.getByRole("region", { name: "Who is here" }).getByText(/^\d+ drafts?$/);
    const shown = async (name: "yes" | "no") => {
      await host.getByRole("button", { name: "Settings" }).click();
      const settings = host.getByRole("dialog", { name: "Settings" });
      await choose(settings.getByRole("group", { name: "The wall shows these numbers" }).getByRole("radio", { name, exact: true }));
      await host.keyboard.press("Escape");
    };
    expect(await numbers.count()).toBe(0);
    await shown("yes");
    const drafts = await hr.locator("[data-tray] [data-card]").count();
    expect(drafts).toBeGreaterThan(1);
    await wall.getByRole("listitem").filter({ hasText: "Human Resources" }).getByText(`${drafts} drafts`, { exact: true }).waitFor();
    expect(await numbers.count(), "Publishing has none").toBe(1);
    await shown("no");
    await numbers.waitFor({ state: "detached" });
  });

  it("[FA40] [FA41] a host who closes the laptop stops nothing; a second host takes over and ends the first; the recovery code opens the door again", async () => {
    await host.getByRole("button", { name: "Hosts" }).click();
    const dialog = host.getByRole("dialog", { name: "Hosts" });
    await dialog.getByRole("button", { name: "Make a link for a host" }).click();
    const link = await dialog.getByLabel("Link for one host", { exact: true }).inputValue();
    expect(await violationsInBothThemes(host)).toEqual([]);
    await host.keyboard.press("Escape");
    await host.getByLabel("Minutes, 1 to 480").fill("12");
    await host.getByLabel("Minutes, 1 to 480").press("Enter");
    await timerOf(hr).waitFor();
    const before = await timerOf(hr).textContent();
    await host.context().close();

    await expect.poll(() => timerOf(hr).textContent()).not.toBe(before);
    await addGoal(hr, "Goes on without a host");
    const second = (await room.person()).page;
    await joinByLink(second, link.replace(new URL(link).origin, product.url), { name: "Mara" });
    await second.getByRole("button", { name: "On to Align" }).click();
    await inBar(hr).getByText("Drag your goals").waitFor();
    await second.getByRole("button", { name: "Hosts" }).click();
    await second.getByRole("button", { name: "End the other hosts…" }).click();
    await clean("before the other hosts end", [second, "dialog"]);
    await second.getByRole("button", { name: "End the other hosts", exact: true }).click();
    await second.getByText(/places? ha(s|ve) ended/).waitFor();
    await second.keyboard.press("Escape");

    const again = (await room.person()).page;
    await joinByLink(again, `${product.url}/w/${workshop.id}#${workshop.recoveryCode}`);
    await again.getByRole("button", { name: "Freeze everything" }).click();
    await inBar(second).getByText("Everything stands still").waitFor();
    await second.getByRole("button", { name: "Go on", exact: true }).click();
    await inBar(hr).getByText("Drag your goals").waitFor();
    // One host leaves; the other stays.
    await again.getByRole("button", { name: "Hosts" }).click();
    await again.getByRole("button", { name: "Leave as host…" }).click();
    await again.getByRole("button", { name: "Leave as host", exact: true }).click();
    await again.getByRole("heading", { name: "Your place here has ended" }).waitFor();
    await clean("a place that has ended", again);
    await second.getByRole("button", { name: "Lock the canvas" }).click();
    await inBar(hr).getByText("The host has locked the canvas").waitFor();
  });

  it("no screen had an error, and every one of them is clean to axe", async () => {
    await clean("at the end", hr, pub, wall);
    // Who is turned away hears it from the server: a 401, which Chromium writes to its console.
    expect(room.troubles.filter((trouble) => !trouble.includes("401"))).toEqual([]);
  });

  it("[PG9] without the server seat, phone and wall say so, and are clean to axe", async () => {
    await product.kill();
    for (const page of [hr, pub, wall]) await page.getByText(/^No connection to the server/).waitFor();
    await clean("offline", ...[hr, pub, wall].map((page) => [page, '[role="status"]'] as const));
  });
});
