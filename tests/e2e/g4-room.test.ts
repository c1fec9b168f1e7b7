// Gate 4: a room full of people. Through `npm start` only.
import type { Locator, Page } from "playwright";
import { PNG } from "pngjs";
import { encode } from "uqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { FULL_CARDS, fullBoard } from "../support/full-board.ts";
import {
  addGoal,
  boxOf,
  type CreatedWorkshop,
  canvasOf,
  cardOn,
  cellOf,
  choose,
  commandByHttp,
  createByHttp,
  createInBrowser,
  download,
  draftCard,
  drag,
  dragOver,
  editorOf,
  joinByLink,
  listed,
  openTray,
  said,
  savedMark,
  sessionByHttp,
  tapInEditor,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { thumbTroubles } from "../support/thumb.ts";
import { fingerOn, pointOf } from "../support/touch.ts";
import { violationsInBothThemes } from "../support/violations.ts";

/** A name that is no secure context: http, and not the loopback. Chromium maps it to this machine. */
const PLAIN_NAME = "overarch.test";
/** Of the template, in its order. */
const DEPARTMENTS = ["Public Relations", "Human Resources", "Sales & Marketing", "Publishing", "Manufacturing", "Customer Service", "C-suite"];
const LAPTOP = { width: 1366, height: 768 };
/** `titlePx`: the smallest title of a card, as it is read from the last row. */
const WALL_SIZES = [
  { width: 1920, height: 1080, titlePx: 16 },
  { width: 3840, height: 2160, titlePx: 32 },
];

describe("a room full of people", () => {
  let product: Product;
  let room: Room;
  let full: CreatedWorkshop;

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom([`--host-resolver-rules=MAP ${PLAIN_NAME} 127.0.0.1`]);
    full = await fullBoard(product);
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  const at = async (link: string, viewport = LAPTOP, options = {}) => {
    const { page } = await room.person({ viewport, ...options });
    await joinByLink(page, link);
    return page;
  };
  /** Screens before the full canvas, which several tests look at: opened once, by whoever comes first. */
  const screens = new Map<string, Promise<Page>>();
  const full40 = (link: string, viewport = LAPTOP) => {
    const key = `${link} ${viewport.width}`;
    const screen =
      screens.get(key) ??
      (async () => {
        const page = await at(link, viewport);
        await eventually(async () => (await page.locator("main [data-card]").count()) === FULL_CARDS);
        return page;
      })();
    screens.set(key, screen);
    return screen;
  };
  const menuOf = (card: Locator) => card.getByRole("button", { name: /^Move or change/ });
  const order = (page: Page) =>
    cellOf(page, "o1", "q1")
      .locator("[data-card] [data-title]")
      .evaluateAll((titles) => titles.map(({ textContent }) => textContent));

  it("[G4.1] the frame is one's own: over-arching goal, objectives linked or not, horizons, departments, pools with capacity", async () => {
    const host = (await room.person()).page;
    await createInBrowser(host, product, { template: /blank canvas/i, title: "Our own frame" });
    await host.getByRole("button", { name: "Edit the frame" }).click();
    const dialog = host.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Over-arching goal" }).fill("Everybody knows why we are here");
    await dialog.getByLabel("Objective", { exact: true }).first().fill("Be found");
    await dialog.getByRole("button", { name: /add.*objective/i }).click();
    await dialog.getByLabel("Objective", { exact: true }).last().fill("Be trusted");
    await dialog
      .getByRole("checkbox", { name: /^serves/ })
      .last()
      .click();
    await dialog.getByRole("button", { name: /add.*(horizon|row)/i }).click();
    await dialog.getByLabel("Horizon", { exact: true }).last().fill("Later");
    await dialog.getByRole("button", { name: /add.*department/i }).click();
    await dialog.getByLabel("Department", { exact: true }).last().fill("Legal");
    await dialog.getByRole("button", { name: "LEG", exact: true }).click();
    await dialog.getByLabel("Letters on the badge").fill("LAW");
    await choose(dialog.getByRole("radio", { name: "purple" }));
    await dialog.getByLabel("Pattern").selectOption("cross");
    await host.keyboard.press("Escape");
    await dialog.getByRole("button", { name: /add.*(resource|pool)/i }).click();
    await dialog.getByLabel("Resource", { exact: true }).last().fill("Design");
    await dialog
      .getByLabel(/^Unit of/)
      .last()
      .fill("days");
    await dialog.getByLabel(/^Design in Q1/).fill("8");
    await dialog.locator('button[type="submit"]').click();
    await dialog.waitFor({ state: "detached" });
    await host.getByText("Everybody knows why we are here").waitFor();
    for (const words of ["Be found", "Be trusted", "Later"]) await canvasOf(host).getByText(words).waitFor();
    await canvasOf(host).getByText("not linked yet").waitFor();

    const frame = JSON.parse((await download(host, /^Workshop file/)).bytes.toString()) as {
      readonly overarchingGoal: string;
      readonly objectives: readonly { readonly title: string; readonly serves: boolean }[];
      readonly horizons: readonly { readonly title: string }[];
      readonly departments: readonly object[];
      readonly pools: readonly object[];
    };
    expect(frame.overarchingGoal).toBe("Everybody knows why we are here");
    expect(frame.objectives.map(({ title, serves }) => [title, serves])).toEqual([
      ["Be found", true],
      ["Second objective", true],
      ["Be trusted", false],
    ]);
    expect(frame.horizons.at(-1)?.title).toBe("Later");
    expect(frame.departments.at(-1)).toEqual({ id: expect.any(String), title: "Legal", initials: "LAW", colour: "#aa4499", pattern: "cross" });
    expect(frame.pools).toEqual([{ id: expect.any(String), title: "Design", unit: "days", capacity: { q1: 8 } }]);

    const seat = (await room.person()).page;
    await host
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    await seat.goto((await host.getByRole("dialog").getByLabel("Address to join", { exact: true }).inputValue()).replace(/^http:\/\/[^/]+/, product.url));
    const tap = seat.locator("label").filter({ has: seat.getByRole("radio", { name: "Legal" }) });
    await tap.getByText("LAW").waitFor();
    expect(await tap.getAttribute("data-pattern")).toBe("cross");
    await host.keyboard.press("Escape");

    // The arch stands on what serves; what is linked later comes under it.
    const ends = async (part: Locator) => {
      const { x, width } = await boxOf(part);
      return [x, x + width] as const;
    };
    const spans = async (from: string, to: string) => {
      const heads = canvasOf(host).getByRole("columnheader");
      const [left, right] = await ends(host.locator("[data-arch] svg"));
      const [first] = await ends(heads.filter({ hasText: from }));
      const [, last] = await ends(heads.filter({ hasText: to }));
      return Math.abs(left - first) < 16 && Math.abs(right - last) < 16;
    };
    expect(await spans("Be found", "Second objective")).toBe(true);
    await host.getByRole("button", { name: "Edit the frame" }).click();
    expect(await dialog.getByLabel(/^Design in Q1/).inputValue()).toBe("8");
    await choose(dialog.getByRole("checkbox", { name: /^serves/ }).last());
    await dialog.locator('button[type="submit"]').click();
    await eventually(() => spans("Be found", "Be trusted"));
  });

  it("[G4.1] [PG19] two hosts edit the frame at the same time: both changes are there, and a contradiction is told", async () => {
    const workshop = await createByHttp(product, { title: "Two hosts" });
    const [a, b] = [(await room.person()).page, (await room.person()).page];
    for (const host of [a, b]) {
      await joinByLink(host, workshop.links.host);
      await host.getByRole("button", { name: "Edit the frame" }).click();
    }
    const objective = (page: Page) => page.getByRole("dialog").getByLabel("Objective", { exact: true });
    const save = async (page: Page) => {
      await page.getByRole("dialog").locator('button[type="submit"]').click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await a.getByRole("button", { name: "Add an objective" }).click();
    await objective(a).last().fill("Added by a");
    await objective(b).first().fill("Renamed by b");
    const count = await objective(a).count();
    await save(a);
    // b's open editor shows it, and keeps what was typed.
    await eventually(async () => expect(await objective(b).count()).toBe(count));
    expect(await objective(b).last().inputValue()).toBe("Added by a");
    expect(await objective(b).first().inputValue()).toBe("Renamed by b");
    await save(b);
    for (const host of [a, b]) for (const words of ["Added by a", "Renamed by b"]) await canvasOf(host).getByText(words).waitFor();
    for (const host of [a, b]) await host.getByRole("button", { name: "Edit the frame" }).click();
    await objective(b).last().fill("Changed by b");
    await a.getByRole("button", { name: "Remove: Added by a" }).click();
    await save(a);
    await b.getByRole("status").filter({ hasText: "Another host removed the objective “Changed by b” while you changed it." }).waitFor();
    await save(b);
    for (const host of [a, b]) await canvasOf(host).getByText("Changed by b").waitFor();
  });

  it("[G4.2] a card shows its department by edge, pattern and initials, its title and its chips", async () => {
    const page = await full40(full.links.departments.hr as string);
    const looks = await canvasOf(page)
      .locator("[data-card]")
      .evaluateAll((cards) =>
        cards.map((card) => {
          const edge = getComputedStyle(card.querySelector(":scope > [aria-hidden]") ?? card);
          return {
            pattern: card.getAttribute("data-pattern"),
            initials: card.querySelector("[title]")?.textContent?.trim(),
            edge: `${edge.backgroundImage}${edge.backgroundColor}`,
            // What is painted, whatever the colours.
            painted: edge.backgroundImage.replaceAll(/[\w-]+\([\d.,% /e-]+\)|color\([^)]*\)/g, ""),
            name: card.getAttribute("aria-label")?.split(":")[0],
          };
        }),
      );
    const byDepartment = new Map(looks.map((look) => [look.name, look]));
    expect([...byDepartment.keys()].sort()).toEqual([...DEPARTMENTS].sort());
    // Never colour alone: without colour, initials tell any two departments apart, and edges differ as well.
    expect([...byDepartment.values()].every(({ initials }) => /^\S{1,3}$/u.test(initials ?? ""))).toBe(true);
    expect(new Set([...byDepartment.values()].map(({ initials }) => initials)).size).toBe(7);
    expect(looks.every(({ edge }) => edge !== "nonergba(0, 0, 0, 0)")).toBe(true);
    const painted = new Map(looks.map(({ pattern, painted }) => [pattern, painted]));
    expect([...painted.keys()].sort()).toEqual(["cross", "dots", "grid", "plain", "stripe", "waves"]);
    expect(new Set(painted.values()).size, JSON.stringify([...painted])).toBe(6);
    // Severities as well: each mark has a shape and a word of its own.
    const marks = await canvasOf(page)
      .locator("[data-worst]")
      .evaluateAll((cards) =>
        cards.map((card) => {
          const worst = card.getAttribute("data-worst") ?? "";
          return { worst, shape: card.querySelector(`[data-mark="${worst}"] path`)?.getAttribute("d"), said: card.getAttribute("aria-label") };
        }),
      );
    const shapes = new Map(marks.map(({ worst, shape }) => [worst, shape]));
    expect([...shapes.keys()]).toEqual(expect.arrayContaining(["blocker", "tension", "watch"]));
    expect(new Set(shapes.values()).size).toBe(shapes.size);
    const words: { readonly [mark: string]: string } = { blocker: ", blocker", tension: ", tension", watch: ", worth a question", synergy: ", shared idea" };
    for (const { worst, said } of marks) expect(said).toContain(words[worst]);
  });

  it("[G4.3] by keyboard alone: write, tap, lift, carry over cells, drop, edit, move by list, remove; each said with the card's words, focus kept", async () => {
    const workshop = await createByHttp(product);
    const page = (await room.person()).page;
    await page.goto(workshop.links.departments.a as string);
    await page.getByRole("button", { name: /^join/i }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("New goal").focus();
    await page.keyboard.type("Carried by keys");
    await page.keyboard.press("Enter");
    await editorOf(page).waitFor();
    await page.keyboard.press("Escape");
    await editorOf(page).waitFor({ state: "detached" });
    await draftCard(page, "Carried by keys").focus();
    await page.keyboard.press("Space");
    await said(page, /Lifted “Carried by keys”, in the tray/);
    await page.keyboard.press("ArrowRight");
    await said(page, /“Carried by keys” over First objective, Q1/);
    await page.keyboard.press("ArrowDown");
    await said(page, /over First objective, Q2/);
    await page.keyboard.press("Space");
    await said(page, /Dropped “Carried by keys” in First objective, Q2, 1 of 1/);
    await cellOf(page, "o1", "q2").locator("[data-card]").waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.includes("Carried by keys")));
    await page.keyboard.press("m");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Second objective, Q3/ })
      .focus();
    await page.keyboard.press("Enter");
    await said(page, /Dropped “Carried by keys” in Second objective, Q3/);
    await cellOf(page, "o2", "q3").locator("[data-card]").waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.includes("Carried by keys")));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await said(page, /Put back: “Carried by keys” stays in Second objective, Q3/);
    await page.keyboard.press("Enter");
    await editorOf(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).focus();
    await page.keyboard.press("Enter");
    await said(page, /Removed “Carried by keys”/);
    await eventually(async () => (await canvasOf(page).locator("[data-card]").count()) === 0);
    await page.keyboard.press("Control+z");
    await cardOn(page, "Carried by keys").waitFor();
  });

  it("[G4.4] by mouse: into the lane, reorder in a cell, back to the tray, each said; what others hold, point at and edit is visible", async () => {
    const workshop = await createByHttp(product);
    const [a, b] = await Promise.all([at(workshop.links.departments.a as string), at(workshop.links.departments.b as string)]);
    for (const [n, title] of ["First", "Second"].entries()) {
      await addGoal(a, title);
      await drag(a, draftCard(a, title), cellOf(a, "o1", "q1"));
      await said(a, new RegExp(`Dropped “${title}” in First objective, Q1, . of ${n + 1}`));
      await cardOn(b, title).waitFor();
    }
    const [above, below] = (await order(b)) as [string, string];
    await drag(a, cardOn(a, below), cardOn(a, above), 0.2);
    await said(a, new RegExp(`Dropped “${below}” in First objective, Q1, 1 of 2`));
    await eventually(async () => (await order(b)).join() === `${below},${above}`);

    await cardOn(a, "First").click();
    await editorOf(a).waitFor();
    await cardOn(b, "First").getByText("editing").waitFor();
    await editorOf(a).getByRole("textbox", { name: "Goal", exact: true }).fill("First, reworded");
    await editorOf(a).getByRole("button", { name: "Close the editor" }).click();
    await cardOn(b, "First, reworded").waitFor();

    const spot = { x: 0.7, y: 0.8 };
    const board = await boxOf(b.locator("[data-board]"));
    await b.mouse.move(board.x + 30, board.y + 30);
    await b.mouse.move(board.x + board.width * spot.x, board.y + board.height * spot.y, { steps: 4 });
    const cursor = a.locator("[data-cursor]").filter({ hasText: /^B$/ });
    await eventually(async () => {
      const [sheet, tip] = [await boxOf(a.locator("[data-board]")), await boxOf(cursor)];
      return Math.abs((tip.x - sheet.x) / sheet.width - spot.x) < 0.02 && Math.abs((tip.y - sheet.y) / sheet.height - spot.y) < 0.02;
    });
    await b.mouse.move(board.x / 2, board.y + 30);
    await cursor.waitFor({ state: "detached" });

    await drag(a, cardOn(a, "Second"), cellOf(a, null, "q2"));
    await said(a, /Dropped “Second” in No objective yet, Q2, 1 of 1/);
    await cellOf(b, null, "q2").locator('[data-card][data-worst="watch"]').filter({ hasText: "Second" }).waitFor();
    await listed(a, "unsupported").waitFor();
    expect(await listed(b, "unsupported").count(), "[PG72] a watch of another department is not in the list").toBe(0);

    await drag(a, cardOn(a, "First, reworded"), a.locator("[data-tray]"));
    await said(a, /“First, reworded” is back in the tray/);
    await draftCard(a, "First, reworded").waitFor();
    await eventually(async () => (await cardOn(b, "First, reworded").count()) === 0);
    await savedMark(a).waitFor();
  });

  it("[G4.4] by touch: a finger that rests lifts a card out of the tray, and from cell to cell, each said; a finger that goes on scrolls", async () => {
    const workshop = await createByHttp(product);
    const [tablet, other] = await Promise.all([
      at(workshop.links.departments.a as string, { width: 1024, height: 560 }, { hasTouch: true }),
      at(workshop.links.departments.b as string),
    ]);
    const finger = await fingerOn(tablet);
    await addGoal(tablet, "Held");
    await editorOf(tablet).getByRole("button", { name: "Close the editor" }).click();

    await finger.down(await pointOf(draftCard(tablet, "Held"), 20));
    await said(tablet, /Lifted “Held”, in the tray/);
    await finger.move(await pointOf(cellOf(tablet, "o1", "q1")));
    await other.locator("[data-hand]").waitFor();
    await finger.up();
    await said(tablet, /Dropped “Held” in First objective, Q1, 1 of 1/);
    await cellOf(other, "o1", "q1").locator("[data-card]").waitFor();

    await finger.drag(cardOn(tablet, "Held"), cellOf(tablet, "o2", "q1"));
    await said(tablet, /Dropped “Held” in Second objective, Q1, 1 of 1/);
    await cellOf(other, "o2", "q1").locator("[data-card]").waitFor();
    expect(await editorOf(tablet).count(), "a drop is no tap").toBe(0);

    const from = await pointOf(cardOn(tablet, "Held"), 20);
    const scrolled = () =>
      tablet
        .locator("[data-board]")
        .locator("..")
        .evaluate(({ scrollTop }) => scrollTop);
    expect(await scrolled()).toBe(0);
    await finger.down(from);
    await finger.move({ x: from.x, y: from.y - 120 });
    await eventually(async () => (await scrolled()) > 20);
    expect(await tablet.locator("[data-held]").count()).toBe(0);
    await finger.up();
    expect(await cellOf(tablet, "o2", "q1").locator("[data-card]").count()).toBe(1);
  });

  it.each(WALL_SIZES)(
    "[G4.5] the wall shows 7 departments and 40 goals in big type without scrolling or cutting at $width × $height, with code and QR, read-only",
    async ({ titlePx, ...viewport }) => {
      const wall = await full40(full.links.wall, viewport);
      const troubles = await eventually(async () => {
        const found = await wall.evaluate(() => {
          const { innerWidth, innerHeight } = window;
          const isOut = ({ left, top, right, bottom }: DOMRect) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
          const isCut = (card: Element) => {
            const title = card.querySelector("[data-title]") as Element;
            const words = document.createRange();
            words.selectNodeContents(title);
            const [inner, outer] = [words.getBoundingClientRect(), (title.parentElement as Element).getBoundingClientRect()];
            return inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1;
          };
          const cards = [...document.querySelectorAll("[data-card]")];
          const overflows = [...document.querySelectorAll("body *:not(.visually-hidden)")].filter(
            (element) => element.clientHeight > 2 && element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== "visible",
          );
          return [
            ...cards.filter((card) => isOut(card.getBoundingClientRect())).map((card) => `out of the screen: ${card.textContent}`),
            ...cards.filter(isCut).map((card) => `cut: ${card.textContent}`),
            ...overflows.map((element) => `scrolls or is cut: ${element.tagName} ${element.textContent?.slice(0, 40)}`),
            ...(document.documentElement.scrollHeight > innerHeight ? ["the page scrolls"] : []),
          ];
        });
        return found.length === 0 ? found : Promise.reject(new Error(found.join("\n")));
      });
      expect(troubles).toEqual([]);
      const smallest = (selector: string) =>
        wall.locator(selector).evaluateAll((elements) => Math.min(...elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))));
      expect(await smallest("[data-card] [data-title]")).toBeGreaterThanOrEqual(titlePx);
      // Beside the titles: letters, heads of columns and rows, sentences of conflicts.
      expect(await smallest("[data-card] [title], [role=columnheader] h2, [role=rowheader] span, aside p")).toBeGreaterThanOrEqual(titlePx * 0.75);
      const here = wall.getByRole("region", { name: "Who is here" }).getByRole("listitem");
      expect((await here.allTextContents()).map((words) => DEPARTMENTS.find((title) => words.includes(title)))).toEqual(DEPARTMENTS);

      const join = wall.getByRole("region", { name: "How to join" });
      const qr = join.getByRole("img", { name: /QR code/ });
      await qr.waitFor();
      await join.getByText(`${full.code.slice(0, 4)}-${full.code.slice(4)}`).waitFor();
      const { session } = await sessionByHttp(product, full, full.links.wall);
      const invite = await fetch(`${product.url}/api/workshops/${full.id}/invite`, { headers: { authorization: `Bearer ${session}` } });
      const { joinUrl } = (await invite.json()) as { readonly joinUrl: string };
      expect(joinUrl).toContain(`/j/${full.code}`);
      expect(darkModules(await qr.screenshot(), encode(joinUrl, { ecc: "M", border: 2 }).size)).toEqual(encode(joinUrl, { ecc: "M", border: 2 }).data);

      expect(await wall.getByRole("button").or(wall.getByRole("textbox")).count()).toBe(0);
      const card = wall.locator("[data-card]").first();
      await dragOver(wall, card, wall.locator("[data-cell]").last());
      expect(await wall.locator("[data-held]").count()).toBe(0);
      await wall.mouse.up();
    },
  );

  it("[G4.6] on a phone everything goes by thumb: join, write, tap, place, see the conflict, reorder, raise, take back, remove, undo, take away", async () => {
    const workshop = await createByHttp(product);
    const other = await at(workshop.links.departments.a as string);
    await addGoal(other, "Push the news");
    await tapInEditor(other, { channel: "facebook", audience: "public", voice: "push" });
    await editorOf(other).getByRole("button", { name: "Close the editor" }).click();
    await drag(other, draftCard(other, "Push the news"), cellOf(other, "o1", "q1"));

    const phone = (await room.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).page;
    const fits = async (where: string) => expect(await thumbTroubles(phone), where).toEqual([]);
    const tab = (name: RegExp) => phone.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).tap();
    const press = (name: RegExp | string) => phone.getByRole("dialog").getByRole("button", { name }).tap();
    const card = (title: string) => phone.locator("main [data-card]").filter({ hasText: title });
    await phone.goto(`${product.url}/j/${workshop.code.toLowerCase()}`);
    await phone.getByText("Department B").tap();
    await fits("the door");
    await phone.getByRole("button", { name: /^join/i }).tap();
    await tab(/our goals/i);
    await addGoal(phone, "Listen first");
    await tapInEditor(phone, { channel: "facebook", audience: "public", voice: "listen" });
    await fits("the editor");
    await editorOf(phone).getByRole("button", { name: "Move to…" }).tap();
    const cell = phone.getByRole("dialog").getByRole("button", { name: /^First objective, Q1/ });
    expect(await cell.getAttribute("aria-label")).toMatch(/would clash/);
    await fits("the places");
    await cell.tap();
    await said(phone, /Dropped “Listen first” in First objective, Q1, 2 of 2/);
    await cardOn(other, "Listen first").waitFor();
    if (await editorOf(phone).isVisible()) await editorOf(phone).getByRole("button", { name: "Close the editor" }).tap();
    await tab(/conflicts/i);
    await listed(phone, "approach-clash").waitFor();
    await fits("the conflicts");
    await tab(/canvas/i);
    await card("Listen first").waitFor();
    await fits("the canvas");
    const small = await phone.evaluate(() =>
      [...document.querySelectorAll("main *, nav *, header *")]
        .filter(
          (element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
            Number.parseFloat(getComputedStyle(element).fontSize) < 11.5 &&
            element.getBoundingClientRect().width > 2,
        )
        .map((element) => element.textContent),
    );
    expect(small).toEqual([]);

    await menuOf(card("Listen first")).tap();
    await press("Up");
    await said(phone, /Dropped “Listen first” in First objective, Q1, 1 of 2/);
    await eventually(async () => (await order(other)).join() === "Listen first,Push the news");
    await press("Raise a conflict with…");
    await card("Push the news").tap();
    await phone.getByLabel("What is the trouble?").fill("Nobody has the time");
    await fits("raising");
    await phone.getByRole("button", { name: "Raise it" }).tap();
    await listed(other, "human-raised").getByText("Nobody has the time").waitFor();

    await menuOf(card("Listen first")).tap();
    await press("Back to the tray");
    await said(phone, /“Listen first” is back in the tray/);
    await cardOn(other, "Listen first").waitFor({ state: "detached" });
    await openTray(phone);
    expect(await violationsInBothThemes(phone)).toEqual([]);
    await menuOf(draftCard(phone, "Listen first")).tap();
    await press("Remove");
    await fits("removing");
    await press("Remove it");
    await draftCard(phone, "Listen first").waitFor({ state: "detached" });
    await phone.getByRole("button", { name: "Menu" }).tap();
    await fits("the menu");
    await phone.getByRole("region", { name: "Menu" }).getByRole("button", { name: "Undo" }).tap();
    await draftCard(phone, "Listen first").waitFor();
    const [text] = await Promise.all([phone.waitForEvent("download"), phone.getByRole("button", { name: /^Text/ }).tap()]);
    expect(text.suggestedFilename()).toMatch(/\.md$/);
  });

  it("[G4.7] under a plain http name, no secure context, a seat joins, works, and a host copies a link", async () => {
    const here = (link: string) => link.replace(/^http:\/\/[^/]+/, `http://${PLAIN_NAME}:${product.port}`);
    const workshop = await createByHttp(product);
    const seat = await at(here(workshop.links.departments.b as string));
    expect(await seat.evaluate(() => [window.isSecureContext, typeof crypto.randomUUID, typeof navigator.clipboard])).toEqual([
      false,
      "undefined",
      "undefined",
    ]);
    await addGoal(seat, "Written without a secure context");
    await drag(seat, draftCard(seat, "Written without a secure context"), cellOf(seat, "o1", "q1"));
    await cardOn(seat, "Written without a secure context").waitFor();
    await savedMark(seat).waitFor();
    await seat.reload();
    await cardOn(seat, "Written without a secure context").waitFor();
    const host = await at(here(workshop.links.host));
    await host
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    const address = host.getByRole("dialog").getByLabel("Address to join", { exact: true });
    const joinUrl = await address.inputValue();
    const elsewhere = seat.getByLabel("New goal");
    const pasted = async () => {
      await elsewhere.fill("");
      await elsewhere.press("ControlOrMeta+v");
      return elsewhere.inputValue();
    };
    await host.getByRole("button", { name: "Copy: Address to join" }).click();
    await host.getByText("Address to join copied.").waitFor({ state: "attached" });
    expect(await pasted()).toBe(joinUrl);
    // Where a browser copies for nobody, the text is selected for the person's own copy key.
    await host.evaluate(() => {
      document.execCommand = () => false;
    });
    await elsewhere.fill("What was copied before");
    await elsewhere.press("ControlOrMeta+a");
    await elsewhere.press("ControlOrMeta+x");
    await host.getByRole("button", { name: "Copy: Address to join" }).click();
    await host.getByText("It is selected").waitFor();
    await host.keyboard.press("ControlOrMeta+c");
    expect(await pasted()).toBe(joinUrl);
  });

  const look = async (page: Page) => expect(await violationsInBothThemes(page)).toEqual([]);

  it("[G4.8] axe sees what is wrong where something is, in either theme", async () => {
    const { page } = await room.person({ colorScheme: "light" });
    await page.setContent(`<html lang="en"><title>Wrong</title><style>p { background: #fff; color: #000 } @media (prefers-color-scheme: dark) { p { color: #eee } }</style>
      <main><h1>Wrong</h1><p>Words nobody reads at night</p><button></button></main></html>`);
    expect(await violationsInBothThemes(page)).toEqual(["light: button-name: button", "dark: color-contrast: p"]);
    expect(await violationsInBothThemes(page, "p")).toEqual(["dark: color-contrast: p"]);
    expect(await violationsInBothThemes(page, "h1")).toEqual([]);
    await page.context().close();
  });

  it("[G4.8] axe finds no violation, in light and in dark: start, a wrong code, the lobby, the door, a session that has ended", async () => {
    const page = (await room.person({ viewport: LAPTOP })).page;
    await page.goto(product.url);
    await page.getByRole("radio").first().waitFor();
    await look(page);
    await page.goto(`${product.url}/j/AAAA0000`);
    await page.getByRole("heading").first().waitFor();
    await look(page);
    await page.goto(full.links.seat);
    await page.getByRole("button", { name: /^join/i }).waitFor();
    await look(page);

    const workshop = await createByHttp(product);
    const host = await sessionByHttp(product, workshop, workshop.links.host);
    expect((await commandByHttp(product, workshop, host.session, { type: "settings", set: { doors: "knock" } })).status).toBe(200);
    // Somebody has to sit there already.
    await sessionByHttp(product, workshop, workshop.links.departments.a as string);
    await page.goto(workshop.links.seat);
    await choose(page.getByRole("radio", { name: "Department A" }));
    await page.getByRole("button", { name: /^join/i }).click();
    await page.getByRole("heading", { name: "You are at the door" }).waitFor();
    await look(page);
    await page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 4410, reason: "old epoch" }));
    await page.goto(workshop.links.departments.a as string);
    await page.getByRole("button", { name: /^join/i }).click();
    await page.getByRole("heading", { name: "The workshop was reset" }).waitFor();
    await look(page);
  });

  it("[G4.8] axe finds no violation, in light and in dark: a seat before the full canvas, its menu, its editor", async () => {
    const seat = await full40(full.links.departments.hr as string);
    await look(seat);
    await seat.getByRole("button", { name: "Menu" }).click();
    await look(seat);
    await seat.keyboard.press("Escape");
    await canvasOf(seat).locator("[data-card]").first().click();
    await editorOf(seat).waitFor();
    await look(seat);
    await editorOf(seat).getByRole("button", { name: "Close the editor" }).click();
  });

  it("[G4.8] axe finds no violation, in light and in dark: a card's list of places, removing it, raising a conflict", async () => {
    const seat = await full40(full.links.departments.hr as string);
    await canvasOf(seat).locator("[data-card]").first().focus();
    await seat.keyboard.press("m");
    const dialog = seat.getByRole("dialog");
    await dialog.waitFor();
    await look(seat);
    await dialog.getByRole("button", { name: "Remove" }).click();
    await dialog.getByRole("button", { name: "Keep it" }).waitFor();
    await look(seat);
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await seat.getByRole("button", { name: "Raise one yourself" }).click();
    await seat.getByLabel("What is the trouble?").waitFor();
    await look(seat);
    await seat.getByRole("button", { name: "Cancel" }).click();
  });

  it("[G4.8] axe finds no violation, in light and in dark: the host, the invitation, the frame", async () => {
    const host = await full40(full.links.host);
    await look(host);
    await host
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    await host.getByRole("dialog").waitFor();
    await look(host);
    await host.keyboard.press("Escape");
    await host.getByRole("button", { name: "Edit the frame" }).click();
    await host.getByRole("dialog").waitFor();
    await look(host);
  });

  it("[G4.8] axe finds no violation, in light and in dark: the wall", async () => {
    await look(await full40(full.links.wall, { width: 1920, height: 1080 }));
  });

  it("[G4.8] axe finds no violation, in light and in dark: a phone", async () => {
    const phone = await at(full.links.departments.hr as string, { width: 390, height: 844 });
    for (const tab of ["Our goals", "Canvas", "Conflicts"]) {
      await phone
        .getByRole("navigation", { name: "Views" })
        .getByRole("button", { name: new RegExp(tab) })
        .click();
      await look(phone);
    }
  });
});

/** The modules of a QR code as they are painted: each is dark where its middle is. */
function darkModules(picture: Buffer, size: number): readonly (readonly boolean[])[] {
  const { width, height, data } = PNG.sync.read(picture);
  const isDark = (x: number, y: number) => (data[(Math.floor(y) * width + Math.floor(x)) * 4] ?? 255) < 128;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => isDark(((column + 0.5) * width) / size, ((row + 0.5) * height) / size)),
  );
}
