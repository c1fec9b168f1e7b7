// Gate 1: two browsers, one canvas, nothing lost. Goes through `npm start` only.

import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  addGoal,
  canvasOf,
  cardOn,
  cellOf,
  createInBrowser,
  download,
  draftCard,
  drag,
  joinByLink,
  savedMark,
  tapFacets,
  threads,
} from "../support/journey.ts";
import { type Product, startProduct } from "../support/product.ts";
import { violationsInBothThemes } from "../support/violations.ts";

const PUSH = "Send every press release out on Facebook";
const LISTEN = "Answer the public on Facebook within a day";

describe("two browsers, one canvas, nothing lost", () => {
  let product: Product;
  let room: Room;
  let host: Page;
  let seat: Page;
  let links: { readonly departments: { readonly [id: string]: string } };

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
  });
  afterAll(async () => {
    await room?.close();
    await product?.close();
  });

  it("[G1.1] npm start says it is ready, then the address in the local network and its QR code", () => {
    const { stdout } = product.output();
    const lines = stdout.split("\n").filter((line) => !line.startsWith("> ") && line !== "");
    expect(lines[0]).toBe(`Overarch is ready: http://localhost:${product.port}/`);
    expect(stdout).toMatch(/http:\/\/\d+\.\d+\.\d+\.\d+:\d+\//);
    expect(stdout).toMatch(/[█▀▄]{8}/);
  });

  it("[G1.2] a workshop is created from the blank template, and the host joins for a department", async () => {
    host = (await room.person()).page;
    links = await createInBrowser(host, product, { template: /blank canvas/i, title: "Two voices", department: /department a/i });
    await canvasOf(host).waitFor();
    await host.getByText("Two voices").first().waitFor();
  });

  it("[CV86] [G1.3] a representative of the other department joins by link; in a low window keys scroll the empty board", async () => {
    seat = (await room.person()).page;
    await joinByLink(seat, links.departments["Department B"] as string);
    await canvasOf(seat).waitFor();
    const size = seat.viewportSize() ?? { width: 1366, height: 768 };
    await seat.setViewportSize({ width: size.width, height: 560 });
    expect(await violationsInBothThemes(seat, "main")).toEqual([]);
    await seat.setViewportSize(size);
    expect(new URL(seat.url()).hash).toBe("");
  });

  it("[G1.4] each writes a goal in its tray, taps channel, audience and approach, and drags it onto a cell", async () => {
    for (const [page, title, voice] of [
      [host, PUSH, "push"],
      [seat, LISTEN, "listen"],
    ] as const) {
      await addGoal(page, title);
      await tapFacets(page, title, { channel: "facebook", audience: "public", voice });
      await drag(page, draftCard(page, title), cellOf(page, "o1", "q1"));
      await cardOn(page, title).waitFor();
    }
    await cardOn(host, LISTEN).waitFor();
    await cardOn(seat, PUSH).waitFor();
  });

  it("[G1.5] opposed approaches on one channel and audience get a thread on both screens, with a sentence", async () => {
    for (const page of [host, seat]) {
      await eventually(async () => (await threads(page).count()) === 1);
      await page
        .getByText(/would push and .* would listen|would listen and .* would push/)
        .first()
        .waitFor();
    }
  });

  it("[G1.6] the page says Saved, and what it says is on disk: after SIGKILL and a new start everything is there", async () => {
    for (const page of [host, seat]) await savedMark(page).waitFor();
    await product.restart();
    for (const page of [host, seat]) {
      await page.reload();
      await cardOn(page, PUSH).waitFor();
      await cardOn(page, LISTEN).waitFor();
      await eventually(async () => (await threads(page).count()) === 1);
      await eventually(async () => (await cellOf(page, "o1", "q1").locator("[data-card]").count()) === 2);
    }
  });

  it("[G1.7] JSON and SVG come out, with both goals and the conflict", async () => {
    const json = JSON.parse((await download(host, /workshop file/i)).bytes.toString()) as {
      version: number;
      goals: { title: string; placement: object | null; facets: object }[];
    };
    expect(json.version).toBe(1);
    expect(json.goals.map(({ title, placement, facets }) => ({ title, placement, facets })).sort((a, b) => (a.title < b.title ? -1 : 1))).toEqual([
      {
        title: LISTEN,
        placement: expect.objectContaining({ objective: "o1", horizon: "q1" }),
        facets: { channel: ["facebook"], audience: ["public"], approach: { voice: "listen" } },
      },
      {
        title: PUSH,
        placement: expect.objectContaining({ objective: "o1", horizon: "q1" }),
        facets: { channel: ["facebook"], audience: ["public"], approach: { voice: "push" } },
      },
    ]);
    const svg = (await download(host, /drawing/i)).bytes.toString();
    expect(svg).toMatch(/^<svg /);
    for (const words of ["press release", "Answer the public"]) expect(svg).toContain(words);
    expect(svg).toContain("data-conflict=");
  });

  it("[G1.8] no page complained on the way", () => {
    // The sockets that died with the server are what this test did itself.
    expect(room.troubles.filter((trouble) => !/WebSocket|ERR_CONNECTION|Failed to (load|fetch)/.test(trouble))).toEqual([]);
  });
});
