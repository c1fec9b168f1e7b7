// Gate 5: out of the room, and fit for the next person. Through `npm start` only.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { FULL_CARDS, fullBoard } from "../support/full-board.ts";
import { type CreatedWorkshop, canvasOf, createByHttp, exportByHttp, joinByLink, sessionByHttp } from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface ExportedGoal {
  readonly id: string;
  readonly title: string;
  readonly placement: object | null;
}

describe("out of the room", () => {
  let product: Product;
  let room: Room;
  let full: CreatedWorkshop;
  let session: string;
  let goals: readonly ExportedGoal[];

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    full = await fullBoard(product);
    ({ session } = await sessionByHttp(product, full, full.links.host));
    goals = ((await (await exportByHttp(product, full, session, "json")).json()) as { goals: readonly ExportedGoal[] }).goals;
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  it("[G5.1] each format has its content type and a file name; one that does not exist is named", async () => {
    const types = { json: /^application\/json/, md: /^text\/markdown/, svg: /^image\/svg\+xml/, png: /^image\/png/ };
    for (const [format, type] of Object.entries(types)) {
      const reply = await exportByHttp(product, full, session, format);
      expect(reply.status, format).toBe(200);
      expect(reply.headers.get("content-type")).toMatch(type);
      expect(reply.headers.get("content-disposition")).toMatch(/attachment; filename="our-social-media-strategy\./);
    }
    const unknown = await exportByHttp(product, full, session, "docm");
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([400, "unknown-format"]);
  });

  it("[G5.2] the SVG is well formed and holds every goal, every objective and every thread", async () => {
    const svg = await (await exportByHttp(product, full, session, "svg")).text();
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(goals).toHaveLength(FULL_CARDS);
    for (const { id } of goals) expect(svg).toContain(`data-goal="${id}"`);
    expect(svg).not.toMatch(/<script|<foreignObject|href="http/);
    const page = (await room.person({ viewport: { width: 1920, height: 1080 } })).page;
    await joinByLink(page, full.links.host);
    await canvasOf(page).locator("[data-card]").first().waitFor();
    const open = Number(/(\d+) open/i.exec(await page.getByRole("heading", { name: /^Conflicts/ }).innerText())?.[1]);
    expect(open).toBeGreaterThan(0);
    expect(new Set(svg.match(/data-conflict="[^"]*"/g)).size).toBeGreaterThanOrEqual(1);
  });

  it("[G5.3] the PNG is at least 3000 px wide and shows ink in more than paper's colours", async () => {
    const png = PNG.sync.read(Buffer.from(await (await exportByHttp(product, full, session, "png")).arrayBuffer()));
    expect(png.width).toBeGreaterThanOrEqual(3000);
    const colours = new Set<number>();
    for (let at = 0; at < png.data.length; at += 4 * 97) colours.add(png.data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(50);
  });

  it("[G5.4] the Markdown names every goal and every conflict with its sentence", async () => {
    const text = (await (await exportByHttp(product, full, session, "md")).text()).replaceAll("\\", "");
    for (const { title } of goals) expect(text).toContain(title);
    expect(text).toMatch(/^## .*(conflict|open)/im);
    expect(text).toMatch(/\((blocker|tension) · /);
    expect(text).toMatch(/would push|would listen|would pre-approve|both say they lead|we ask/i);
  });

  it("[G5.5] what is exported as JSON and imported comes out the same", async () => {
    const exported = await (await exportByHttp(product, full, session, "json")).json();
    const again = await createByHttp(product, { file: exported });
    const host = await sessionByHttp(product, again, again.links.host);
    expect(await (await exportByHttp(product, again, host.session, "json")).json()).toEqual(exported);
    expect(goals.every(({ placement }) => placement !== null)).toBe(true);
  });
});

describe("from nothing", () => {
  it("[G5.6] a copy of the working tree without node_modules starts by npm start", { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "overarch-from-nothing-"));
    try {
      const { stdout } = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
      for (const file of stdout.split("\n").filter((name) => name !== "" && !name.startsWith("docs/screenshots/"))) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        cpSync(join(root, file), join(folder, file));
      }
      const product = await startProduct({ cwd: folder, timeoutMs: 240_000 });
      try {
        expect((await fetch(`${product.url}/livez`)).status).toBe(200);
        expect(await (await fetch(`${product.url}/`)).text()).toContain('<div id="root">');
        const { stdout: said } = product.output();
        expect(said.split("\n").filter((line) => line !== "" && !line.startsWith("> "))[0]).toMatch(/^Overarch is ready: /);
      } finally {
        await product.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
