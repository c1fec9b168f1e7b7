// Gate 5: out of the room, and fit for the next person. Through `npm start` only.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { openCommandFolder } from "../support/command-line.ts";
import { FULL_CARDS, fullBoard } from "../support/full-board.ts";
import { isColour, isInk, share } from "../support/ink.ts";
import { type CreatedWorkshop, canvasOf, createByHttp, download, exportByHttp, joinByLink, sessionByHttp } from "../support/journey.ts";
import { allElements, childText, parseSvg, withMark } from "../support/parsed-svg.ts";
import { type Product, startProduct } from "../support/product.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Exported {
  readonly departments: readonly { readonly id: string; readonly colour: string }[];
  readonly objectives: readonly { readonly id: string; readonly title: string }[];
  readonly goals: readonly { readonly id: string; readonly title: string; readonly department: string; readonly placement: object | null }[];
}
/** What `overarch check` finds in a file. */
interface Found {
  readonly open: readonly { readonly rule: string; readonly severity: string; readonly goals: readonly string[]; readonly scope?: object }[];
}

describe("out of the room", () => {
  let product: Product;
  let room: Room;
  let full: CreatedWorkshop;
  let session: string;
  let file: Exported;
  let svg: string;
  /** Each format is drawn once, whoever asks first. */
  const fetched = new Map<string, Promise<{ readonly reply: Response; readonly bytes: Buffer }>>();
  const exported = (format: string) => {
    const ask = async () => {
      const reply = await exportByHttp(product, full, session, format);
      return { reply, bytes: Buffer.from(await reply.arrayBuffer()) };
    };
    const found = fetched.get(format) ?? ask();
    fetched.set(format, found);
    return found;
  };

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
    full = await fullBoard(product);
    ({ session } = await sessionByHttp(product, full, full.links.host));
    file = JSON.parse((await exported("json")).bytes.toString()) as Exported;
    svg = (await exported("svg")).bytes.toString();
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  it("[G5.1] each format has its content type and a file name; one that does not exist is named", async () => {
    const types = { json: /^application\/json/, md: /^text\/markdown/, svg: /^image\/svg\+xml/, png: /^image\/png/ };
    for (const [format, type] of Object.entries(types)) {
      const { reply } = await exported(format);
      expect(reply.status, format).toBe(200);
      expect(reply.headers.get("content-type")).toMatch(type);
      expect(reply.headers.get("content-disposition")).toMatch(/attachment; filename="our-social-media-strategy\./);
    }
    const unknown = await exportByHttp(product, full, session, "docm");
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([400, "unknown-format"]);
  });

  it("[G5.2] the SVG is well formed and holds every goal, every objective, and what a check of the JSON finds: each conflict, with a thread between its cards", async () => {
    const elements = allElements(parseSvg(svg));
    expect(file.goals).toHaveLength(FULL_CARDS);
    expect([...withMark(elements, "data-goal").keys()].sort()).toEqual(file.goals.map(({ id }) => id).sort());
    const heads = [...withMark(elements, "data-objective")].map(([id, head]) => ({ id, title: childText(head, "title") }));
    expect(heads).toEqual(file.objectives.map(({ id, title }) => ({ id, title })));
    expect(svg).not.toMatch(/<script|<foreignObject|href="http/);

    const folder = openCommandFolder();
    folder.write("exported.overarch.json", file);
    const { stdout } = await folder.overarch(["check", "exported.overarch.json", "--json"]);
    folder.remove();
    const { open } = JSON.parse(stdout) as Found;
    expect(new Set(open.map(({ rule }) => rule)).size).toBeGreaterThan(3);
    // An identity names the rule, the scope and the cards that make it this conflict.
    const threads = [...withMark(elements, "data-conflict")].map(([identity, { attributes }]) => {
      const [rule, scope, cards] = JSON.parse(identity) as [string, unknown, readonly string[]];
      return open.findIndex(
        (conflict) =>
          conflict.rule === rule &&
          conflict.severity === attributes["data-severity"] &&
          JSON.stringify(Object.entries(conflict.scope ?? {}).sort()) === JSON.stringify(scope ?? []) &&
          cards.every((card) => conflict.goals.includes(card)),
      );
    });
    const joined = open.flatMap(({ goals }, index) => (goals.length > 1 ? [index] : []));
    expect(threads.sort((a, b) => a - b)).toEqual(joined);
    expect(withMark(elements, "data-conflict-entry").size).toBe(open.length);
  });

  it("[G5.3] the PNG is at least 3000 px wide, and every card holds its ink and its department's edge; the app hands out the same picture and text", async () => {
    const { bytes: picture } = await exported("png");
    const png = PNG.sync.read(picture);
    expect(png.width).toBeGreaterThanOrEqual(3000);
    const sheet = parseSvg(svg);
    const scale = png.width / Number(sheet.children[0]?.attributes.width);
    const number = (text: string | undefined) => Number(text);
    for (const [id, { attributes, children }] of withMark(allElements(sheet), "data-goal")) {
      const rect = children.filter(({ name, attributes: { rx } }) => name === "rect" && rx === "9").at(-1)?.attributes ?? {};
      const edge = { x: number(rect.x) + 1, y: number(rect.y) + 12, width: 6, height: number(rect.height) - 24 };
      const colour = file.departments.find((department) => department.id === attributes["data-department"])?.colour ?? "";
      expect(share(png, scale, edge, isColour(colour)), `the edge of ${id}`).toBeGreaterThan(0.3);
      const title = children.filter(({ name, attributes }) => name === "text" && attributes["font-size"] === "15");
      expect(title.length, id).toBeGreaterThan(0);
      for (const { text, attributes } of title) {
        const ink = share(png, scale, { x: number(attributes.x), y: number(attributes.y) - 12, width: text.length * 6, height: 15 }, isInk);
        expect(ink, `"${text}" on ${id}`).toBeGreaterThan(0.08);
        expect(ink, `"${text}" on ${id}`).toBeLessThan(0.5);
      }
    }

    const page = (await room.person()).page;
    await joinByLink(page, full.links.host);
    await canvasOf(page).locator("[data-card]").first().waitFor();
    const fromMenu = await download(page, /^Picture/);
    expect(fromMenu.name).toBe("our-social-media-strategy.png");
    expect(fromMenu.bytes.equals(picture)).toBe(true);
    const text = await download(page, /^Text/);
    expect(text.name).toBe("our-social-media-strategy.md");
    expect(text.bytes.toString()).toBe((await exported("md")).bytes.toString());
  });

  it("[G5.4] the Markdown names every goal and every conflict with its sentence", async () => {
    const text = (await exported("md")).bytes.toString().replaceAll("\\", "");
    for (const { title } of file.goals) expect(text).toContain(title);
    expect(text).toMatch(/^## .*(conflict|open)/im);
    expect(text).toMatch(/\((blocker|tension) · /);
    expect(text).toMatch(/would push|would listen|would pre-approve|both say they lead|we ask/i);
  });

  it("[G5.5] what is exported as JSON and imported comes out the same", async () => {
    const again = await createByHttp(product, { file });
    const host = await sessionByHttp(product, again, again.links.host);
    expect(await (await exportByHttp(product, again, host.session, "json")).json()).toEqual(file);
    expect(file.goals.every(({ placement }) => placement !== null)).toBe(true);
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
