// Gate 4: a room full of people. Through `npm start` only.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { FULL_CARDS, fullBoard } from "../support/full-board.ts";
import {
  addGoal,
  type CreatedWorkshop,
  canvasOf,
  cardOn,
  cellOf,
  createByHttp,
  createInBrowser,
  draftCard,
  drag,
  editorOf,
  joinByLink,
  listed,
  openTray,
  savedMark,
  tapInEditor,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violations } from "../support/violations.ts";

/** A name that is no secure context: http, and not the loopback. Chromium maps it to this machine. */
const PLAIN_NAME = "overarch.test";
/** The rules of axe that ask for a colour. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const WALL_SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
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

  /** What was said to a screen reader last. */
  const said = (page: Page, text: RegExp) => page.locator("[data-live]").filter({ hasText: text }).waitFor({ state: "attached" });
  it("[G4.1] the frame is one's own: over-arching goal, objectives linked or not, horizons, departments, pools with capacity", async () => {
    const host = (await room.person()).page;
    await createInBrowser(host, product, { template: /blank canvas/i, title: "Our own frame" });
    await host.getByRole("button", { name: "Edit the frame" }).click();
    const dialog = host.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Over-arching goal" }).fill("Everybody knows why we are here");
    await dialog.getByLabel("Objective", { exact: true }).first().fill("Be found");
    await dialog.getByRole("button", { name: /add.*objective/i }).click();
    await dialog.getByLabel("Objective", { exact: true }).last().fill("Be trusted");
    await dialog.getByRole("checkbox").or(dialog.getByRole("switch")).last().click();
    await dialog.getByRole("button", { name: /add.*(horizon|row)/i }).click();
    await dialog.getByLabel("Horizon", { exact: true }).last().fill("Later");
    await dialog.getByRole("button", { name: /add.*department/i }).click();
    await dialog.getByLabel("Department", { exact: true }).last().fill("Legal");
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
    const seat = (await room.person()).page;
    await host
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    await seat.goto((await host.getByRole("dialog").getByLabel("Address to join", { exact: true }).inputValue()).replace(/^http:\/\/[^/]+/, product.url));
    await seat.getByRole("radio", { name: "Legal" }).waitFor({ state: "attached" });
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
    const page = (await room.person()).page;
    await joinByLink(page, full.links.departments.hr as string);
    await eventually(async () => (await canvasOf(page).locator("[data-card]").count()) === FULL_CARDS);
    const looks = await canvasOf(page)
      .locator("[data-card]")
      .evaluateAll((cards) =>
        cards.map((card) => {
          const edge = getComputedStyle(card.querySelector(":scope > [aria-hidden]") ?? card);
          return {
            pattern: card.getAttribute("data-pattern"),
            initials: card.querySelector("[title]")?.textContent?.trim(),
            edge: `${edge.backgroundImage}${edge.backgroundColor}`,
            name: card.getAttribute("aria-label")?.split(":")[0],
          };
        }),
      );
    const byDepartment = new Map(looks.map((look) => [look.name, look]));
    expect(byDepartment.size).toBe(7);
    // Never colour alone: without colour, initials tell any two departments apart.
    expect([...byDepartment.values()].every(({ initials }) => /^\S{1,3}$/u.test(initials ?? ""))).toBe(true);
    expect(new Set([...byDepartment.values()].map(({ initials }) => initials)).size).toBe(7);
    expect(looks.every(({ edge }) => edge !== "nonergba(0, 0, 0, 0)")).toBe(true);
    // Severities as well: each mark has a shape and a word of its own.
    const marks = await page.locator("[data-mark] [aria-hidden], [data-mark]").count();
    expect(marks).toBeGreaterThan(0);
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

  it("[G4.4] by mouse: reorder in a cell, back to the tray; what others hold and edit is visible", async () => {
    const workshop = await createByHttp(product);
    const [a, b] = [(await room.person()).page, (await room.person()).page];
    await joinByLink(a, workshop.links.departments.a as string);
    await joinByLink(b, workshop.links.departments.b as string);
    for (const title of ["First", "Second"]) {
      await addGoal(a, title);
      await drag(a, draftCard(a, title), cellOf(a, "o1", "q1"));
      await cardOn(b, title).waitFor();
    }
    const order = (page: Page) =>
      cellOf(page, "o1", "q1")
        .locator("[data-card]")
        .evaluateAll((cards) =>
          cards.map(
            (card) =>
              card
                .getAttribute("aria-label")
                ?.replace(/^[^:]*: /, "")
                .split(",")[0],
          ),
        );
    const [above, below] = (await order(b)) as [string, string];
    await cardOn(a, below)
      .getByRole("button", { name: /^Move or change/ })
      .click();
    await a.getByRole("dialog").getByRole("button", { name: "Up" }).click();
    if (await a.getByRole("dialog").isVisible()) await a.keyboard.press("Escape");
    await eventually(async () => (await order(b)).join() === `${below},${above}`);

    await cardOn(a, "First").click();
    await editorOf(a).waitFor();
    await cardOn(b, "First").getByText("editing").waitFor();
    await editorOf(a).getByRole("textbox", { name: "Goal", exact: true }).fill("First, reworded");
    await editorOf(a).getByRole("button", { name: "Close the editor" }).click();
    await cardOn(b, "First, reworded").waitFor();
    await b.mouse.move(600, 400);
    await b.mouse.move(640, 420, { steps: 4 });

    await drag(a, cardOn(a, "First, reworded"), a.locator("[data-tray]"));
    await draftCard(a, "First, reworded").waitFor();
    await eventually(async () => (await cardOn(b, "First, reworded").count()) === 0);
    await savedMark(a).waitFor();
  });

  it.each(WALL_SIZES)(
    "[G4.5] the wall shows 7 departments and 40 goals without scrolling at $width × $height, with code and QR, read-only",
    async (viewport) => {
      const wall = (await room.person({ viewport })).page;
      await joinByLink(wall, full.links.wall);
      await eventually(async () => (await canvasOf(wall).locator("[data-card]").count()) === FULL_CARDS);
      const inside = await eventually(async () => {
        const cut = await wall.evaluate(() => {
          const { innerWidth, innerHeight } = window;
          const boxes = [...document.querySelectorAll("[data-card]")].map((card) => card.getBoundingClientRect());
          const scrolls = [...document.querySelectorAll("*")].filter(
            (element) => element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY),
          );
          return {
            out: boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight).length,
            scrolls: scrolls.length,
            page: document.documentElement.scrollHeight > innerHeight,
          };
        });
        return cut.out === 0 && cut.scrolls === 0 && !cut.page ? cut : null;
      });
      expect(inside).toEqual({ out: 0, scrolls: 0, page: false });
      const smallest = await wall
        .locator("[data-card]")
        .evaluateAll((cards) => Math.min(...cards.map((card) => Number.parseFloat(getComputedStyle(card).fontSize))));
      expect(smallest).toBeGreaterThanOrEqual(viewport.width >= 3840 ? 20 : 11);
      await wall
        .getByRole("region", { name: "How to join" })
        .getByRole("img", { name: /QR code/ })
        .waitFor();
      await wall.getByText(`${full.code.slice(0, 4)}-${full.code.slice(4)}`).waitFor();
      expect(await wall.getByRole("button", { name: /Move or change/ }).count()).toBe(0);
      expect(await wall.getByLabel("New goal").count()).toBe(0);
    },
  );

  it("[G4.6] on a phone everything goes by thumb: join, write, tap, place, see the conflict", async () => {
    const workshop = await createByHttp(product);
    const other = (await room.person()).page;
    await joinByLink(other, workshop.links.departments.a as string);
    await addGoal(other, "Push the news");
    await tapInEditor(other, { channel: "facebook", audience: "public", voice: "push" });
    await editorOf(other).getByRole("button", { name: "Close the editor" }).click();
    await drag(other, draftCard(other, "Push the news"), cellOf(other, "o1", "q1"));

    const phone = (await room.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).page;
    await phone.goto(`${product.url}/j/${workshop.code.toLowerCase()}`);
    await phone.getByText("Department B").tap();
    await phone.getByRole("button", { name: /^join/i }).tap();
    const tab = (name: RegExp) => phone.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).tap();
    await tab(/our goals/i);
    await addGoal(phone, "Listen first");
    await tapInEditor(phone, { channel: "facebook", audience: "public", voice: "listen" });
    await editorOf(phone).getByRole("button", { name: "Move to…" }).tap();
    const cell = phone.getByRole("dialog").getByRole("button", { name: /^First objective, Q1/ });
    expect(await cell.getAttribute("aria-label")).toMatch(/would clash/);
    await cell.tap();
    await cardOn(other, "Listen first").waitFor();
    if (await editorOf(phone).isVisible()) await editorOf(phone).getByRole("button", { name: "Close the editor" }).tap();
    await tab(/conflicts/i);
    await listed(phone, "approach-clash").waitFor();
    await tab(/canvas/i);
    await phone.locator("[data-card]").filter({ hasText: "Listen first" }).waitFor();
    const sideways = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
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
    await openTray(phone);
    expect(await violations(phone)).toEqual([]);
  });

  it("[G4.7] under a plain http name, no secure context, a seat joins, works, and a host copies a link", async () => {
    const here = (link: string) => link.replace(/^http:\/\/[^/]+/, `http://${PLAIN_NAME}:${product.port}`);
    const workshop = await createByHttp(product);
    const seat = (await room.person()).page;
    await joinByLink(seat, here(workshop.links.departments.b as string));
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
    const host = (await room.person()).page;
    await joinByLink(host, here(workshop.links.host));
    await host
      .getByRole("button", { name: /invite/i })
      .first()
      .click();
    await host.getByRole("button", { name: "Copy: Address to join" }).click();
    await host
      .getByText(/copied\.$|It is selected/)
      .first()
      .waitFor({ state: "attached" });
  });

  /** Each page is looked at twice: by every rule in light; then in dark, where nothing but the colours is another. */
  const look = async (page: Page) => {
    await page.emulateMedia({ colorScheme: "light" });
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, COLOUR_RULES), "dark").toEqual([]);
  };
  const person = async (size = { width: 1366, height: 768 }) => (await room.person({ viewport: size })).page;

  it("[G4.8] axe finds no violation, in light and in dark: start, a wrong code, the lobby", async () => {
    const start = await person();
    await start.goto(product.url);
    await start.getByRole("radio").first().waitFor();
    await look(start);
    await start.goto(`${product.url}/j/AAAA0000`);
    await start.getByRole("heading").first().waitFor();
    await look(start);
    await start.goto(full.links.seat);
    await start.getByRole("button", { name: /^join/i }).waitFor();
    await look(start);
  });

  it("[G4.8] axe finds no violation, in light and in dark: a seat before the full canvas, its editor, its list of places", async () => {
    const seat = await person();
    await joinByLink(seat, full.links.departments.hr as string);
    await eventually(async () => (await canvasOf(seat).locator("[data-card]").count()) === FULL_CARDS);
    await look(seat);
    await canvasOf(seat).locator("[data-card]").first().click();
    await editorOf(seat).waitFor();
    await look(seat);
    await editorOf(seat).getByRole("button", { name: "Move to…" }).click();
    await seat.getByRole("dialog").waitFor();
    await look(seat);
  });

  it("[G4.8] axe finds no violation, in light and in dark: the host, the invitation, the frame", async () => {
    const host = await person();
    await joinByLink(host, full.links.host);
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
    const wall = await person({ width: 1920, height: 1080 });
    await joinByLink(wall, full.links.wall);
    await eventually(async () => (await canvasOf(wall).locator("[data-card]").count()) === FULL_CARDS);
    await look(wall);
  });

  it("[G4.8] axe finds no violation, in light and in dark: a phone", async () => {
    const phone = await person({ width: 390, height: 844 });
    await joinByLink(phone, full.links.departments.hr as string);
    for (const tab of ["Our goals", "Canvas", "Conflicts"]) {
      await phone
        .getByRole("navigation", { name: "Views" })
        .getByRole("button", { name: new RegExp(tab) })
        .click();
      await look(phone);
    }
  });
});
