// The steps people take, in words a test can read. Found by role and name, as a person or a screen reader finds it.
import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import type { Product } from "./product.ts";

export interface CreatedWorkshop {
  readonly id: string;
  readonly code: string;
  readonly links: { readonly host: string; readonly seat: string; readonly wall: string; readonly departments: { readonly [department: string]: string } };
  readonly recoveryCode: string;
}

export async function postJson<T>(url: string, body: unknown, headers: { readonly [name: string]: string } = {}): Promise<{ status: number; body: T }> {
  const reply = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  return { status: reply.status, body: (await reply.json()) as T };
}

/** Over HTTP, as a script would. */
export async function createByHttp(product: Product, request: { readonly template?: string; readonly title?: string; readonly file?: unknown } = {}) {
  const { status, body } = await postJson<CreatedWorkshop>(`${product.url}/api/workshops`, request);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** A tap on a radio or a checkbox. Some of them change only when the server has answered, which `check` takes for a tap that missed. */
export async function choose(control: Locator): Promise<void> {
  await control.waitFor({ state: "attached" });
  if (await control.isChecked()) return;
  await control.click({ force: true });
  await eventually(() => control.isChecked());
}

/** The secret of a link: what stands behind its #. */
export function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** A session by HTTP, for downloads and commands a script would send. */
export async function sessionByHttp(product: Product, workshop: Pick<CreatedWorkshop, "id">, link: string, department?: string) {
  const { status, body } = await postJson<{ session: string; epoch: number; participantId: string }>(`${product.url}/api/workshops/${workshop.id}/join`, {
    secret: secretOf(link),
    ...(department === undefined ? {} : { department }),
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

export async function exportByHttp(product: Product, workshop: Pick<CreatedWorkshop, "id">, session: string, format: string): Promise<Response> {
  return fetch(`${product.url}/api/workshops/${workshop.id}/export?format=${format}`, { headers: { authorization: `Bearer ${session}` } });
}

export async function commandByHttp(product: Product, workshop: CreatedWorkshop, session: string, command: object, key = Math.random().toString(36).slice(2)) {
  return postJson<{ ok: boolean; code?: string; message?: string }>(`${product.url}/api/workshops/${workshop.id}/commands`, command, {
    authorization: `Bearer ${session}`,
    "idempotency-key": key,
  });
}

export function canvasOf(page: Page): Locator {
  return page.getByRole("grid", { name: "Canvas" });
}

/** A card on the canvas, by its title. */
export function cardOn(page: Page, title: string): Locator {
  return canvasOf(page).locator("[data-card]").filter({ hasText: title });
}

export function cellOf(page: Page, objective: string | null, horizon: string): Locator {
  return page.locator(`[data-cell="${objective ?? ""}|${horizon}"]`);
}

/** Lifts with the mouse, goes in steps a hand would take, and holds over the target: at its middle, or at another share of its height. */
export async function dragOver(page: Page, card: Locator, target: Locator, share = 0.5): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const from = await boxOf(card);
  await page.mouse.move(from.x + from.width / 2, from.y + Math.min(20, from.height / 2));
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 30, { steps: 3 });
  const to = await boxOf(target);
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(to.height - 8, to.height * share), { steps: 8 });
}

export async function drag(page: Page, card: Locator, target: Locator, share = 0.5): Promise<void> {
  await dragOver(page, card, target, share);
  await page.mouse.up();
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`not on the page: ${locator}`);
  return box;
}

/** The start page, the host's door, and the links from the invite panel. */
export async function createInBrowser(
  page: Page,
  product: Product,
  { template, title, department }: { readonly template: RegExp; readonly title: string; readonly department?: RegExp },
): Promise<{ readonly departments: { readonly [title: string]: string }; readonly wall: string; readonly seat: string }> {
  await page.goto(product.url);
  await page.getByLabel("What is it about?").fill(title);
  await choose(page.getByRole("radio", { name: template }));
  await page.getByRole("button", { name: "Create the workshop" }).click();
  // The start page has a button to join, too.
  await page.getByText("You host this workshop.").waitFor();
  if (department !== undefined) await choose(page.getByRole("radio", { name: department }));
  await page.getByRole("button", { name: /^(open|join|host|go)/i }).click();
  await canvasOf(page).waitFor();
  return invitations(page);
}

/** What the invite panel offers, by the names it gives; closes it again. */
export async function invitations(page: Page) {
  if (await page.getByRole("button", { name: "The room" }).isVisible()) await page.getByRole("button", { name: "The room" }).click();
  await page
    .getByRole("button", { name: /invite/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Invite people" });
  await dialog.getByLabel("Address to join", { exact: true }).waitFor();
  // A department that came after the workshop has no link before somebody asks for it.
  const missing = dialog.locator("ul > li").getByRole("button", { name: "Make a new link" });
  for (let left = await missing.count(); left > 0; left--) {
    await missing.first().click();
    await expect.poll(() => missing.count(), { timeout: 15_000 }).toBe(left - 1);
  }
  const departments: { [title: string]: string } = {};
  for (const item of await dialog.locator("ul > li").all()) {
    departments[(await item.locator("label").innerText()).trim()] = await item.locator("input").inputValue();
  }
  const wall = await dialog.getByLabel(/^The wall/).inputValue();
  const seat = await dialog.getByLabel(/^Any department/).inputValue();
  // The panel names the address in the local network; tests stay on this machine.
  const here = (link: string) => link.replace(new URL(link).origin, new URL(page.url()).origin);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  if (await page.getByRole("button", { name: "Our tray" }).isVisible()) await page.getByRole("button", { name: "Our tray" }).click();
  return { departments: Object.fromEntries(Object.entries(departments).map(([title, link]) => [title, here(link)])), wall: here(wall), seat: here(seat) };
}

/** A link, then one tap at the door; `department` where the link leaves it open. */
export async function joinByLink(page: Page, link: string, options: { readonly department?: RegExp; readonly name?: string } = {}): Promise<void> {
  await page.goto(link);
  const door = page.getByRole("button", { name: /^(join|open|come|speak|show)/i });
  // A phone has tabs instead of the wide canvas, and a wall on a phone a list.
  const inside = canvasOf(page)
    .or(page.getByRole("navigation", { name: "Views" }))
    .or(page.getByRole("complementary", { name: "Conflicts and people" }));
  await door.or(inside).first().waitFor();
  if (await door.isVisible()) {
    if (options.department) await choose(page.getByRole("radio", { name: options.department }));
    if (options.name) await page.getByLabel(/your name/i).fill(options.name);
    await door.click();
  }
  await inside.first().waitFor();
}

/** Brings the tray into view where it stands behind a tab. */
export async function openTray(page: Page): Promise<void> {
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /our goals/i });
  if (await tab.isVisible()) await tab.click();
}

export function draftCard(page: Page, title: string): Locator {
  return page.locator("[data-tray] [data-card]").filter({ hasText: title });
}

export async function addGoal(page: Page, title: string): Promise<void> {
  await openTray(page);
  await page.getByLabel("New goal").fill(title);
  await page.getByLabel("New goal").press("Enter");
  await draftCard(page, title).waitFor();
}

/** Takes something away by the menu: "Picture", "Drawing", "Text", "Workshop file". */
export async function download(page: Page, name: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole("button", { name: "Menu" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** What was said to a screen reader last. */
export function said(page: Page, text: RegExp): Promise<void> {
  return page.locator("[data-live]").filter({ hasText: text }).waitFor({ state: "attached" });
}

export function threads(page: Page): Locator {
  return page.locator("[data-thread]:not([data-leaving])");
}

/** Visible exactly while everything of this screen is on the server's disk. */
export function savedMark(page: Page): Locator {
  return page.getByTestId("saving").filter({ hasText: /^Saved$/ });
}

export interface Taps {
  readonly lever?: string;
  readonly direction?: "Raise" | "Lower" | "Hold";
  readonly channel?: string;
  readonly audience?: string;
  readonly control?: string;
  readonly voice?: string;
  readonly locus?: string;
  readonly spend?: string;
}

export function editorOf(page: Page): Locator {
  return page.getByRole("region", { name: /^Goal of / });
}

/** Opens a card's editor, taps the chips, closes it. */
export async function tapFacets(page: Page, title: string, taps: Taps): Promise<void> {
  const editor = editorOf(page);
  if (!(await editor.isVisible()) || (await editor.getByRole("textbox", { name: "Goal", exact: true }).inputValue()) !== title) {
    await page.locator("[data-card]").filter({ hasText: title }).first().click();
  }
  await editor.waitFor();
  await tapInEditor(page, taps);
  await editor.getByRole("button", { name: "Close the editor" }).click();
  await editor.waitFor({ state: "detached" });
}

export async function tapInEditor(page: Page, { direction, lever, channel, audience, ...approach }: Taps): Promise<void> {
  const editor = editorOf(page);
  const part = (name: string) => editor.locator(`[data-part="${name}"]`);
  const word = async (name: string, text: string) => {
    const exact = part(name).getByRole("button", { name: text, exact: true });
    if (!(await exact.isVisible()))
      await part(name)
        .getByRole("button", { name: /more|all/i })
        .first()
        .click();
    await exact.click();
  };
  if (direction) await part("lever").getByRole("button", { name: direction }).click();
  if (lever) await word("lever", lever);
  if (channel) await word("channel", channel);
  if (audience) await word("audience", audience);
  for (const side of Object.values(approach)) {
    if (!(await part("approach").isVisible())) await editor.getByRole("button", { name: "More", exact: true }).click();
    await part("approach").getByRole("button", { name: side, exact: true }).click();
  }
}

/** The conflicts listed at the side; `rule` is the rule's id. */
export function listed(page: Page, rule: string): Locator {
  return page.locator(`[data-conflict="${rule}"]:not([data-leaving])`);
}
