// The policy in a real browser: what our app does works, what an attacker would do does not.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRoom, type Room } from "../../support/browser.ts";
import { type HttpRoom, openHttpRoom } from "../../support/http-room.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Policy</title><link rel="stylesheet" href="/assets/page.css"></head>
<body><p id="card">card</p><script type="module" src="/assets/page.js"></script><script>document.title = "inline ran";</script></body></html>`;
const SCRIPT = `
const violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
const card = document.getElementById("card");
card.style.transform = "translate(10px, 20px)";
card.style.setProperty("--hue", "#cc6677");
const answers = {};
answers.fetch = (await fetch("/api/templates")).status;
answers.socket = await new Promise((resolve) => {
  const socket = new WebSocket("ws://" + location.host + "/sync/x/1/canvas", ["overarch.1", "s.none"]);
  socket.onclose = (event) => resolve(event.code);
});
const image = new Image();
image.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'], { type: "image/svg+xml" }));
await image.decode();
answers.image = image.width;
answers.style = getComputedStyle(card).transform + getComputedStyle(card).getPropertyValue("--hue") + getComputedStyle(card).display;
answers.allowed = [...violations];
const evil = document.createElement("p");
evil.innerHTML = '<b style="color: red">x</b><img src="https://evil.example/x.png">';
document.body.append(evil);
await fetch("https://evil.example/").catch(() => {});
await new Promise((resolve) => setTimeout(resolve, 50));
answers.violations = [...new Set(violations)].sort();
answers.title = document.title;
const told = document.createElement("pre");
told.textContent = JSON.stringify(answers);
document.body.append(told);
`;

describe("the content security policy in Chromium", () => {
  let http: HttpRoom;
  let browser: Room;
  beforeAll(async () => {
    http = await openHttpRoom({
      files: { "index.html": PAGE, "assets/page.js": SCRIPT, "assets/page.css": "#card { display: flex; }" },
    });
    browser = await openRoom();
  });
  afterAll(() => Promise.all([http.close(), browser.close()]));

  it("[HT3] styles by CSSOM, own scripts, requests, sockets and drawn images work; inline scripts, style attributes and foreign addresses do not", async () => {
    const { page } = await browser.person();
    await page.goto(`http://127.0.0.1:${http.port}/`);
    expect(JSON.parse((await page.locator("pre").textContent()) ?? "")).toEqual({
      fetch: 200,
      socket: 4401,
      image: 4,
      style: "matrix(1, 0, 0, 1, 10, 20)#cc6677flex",
      allowed: [],
      violations: ["connect-src", "img-src", "style-src-attr"],
      title: "Policy",
    });
  });
});
