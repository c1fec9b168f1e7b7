// Real Chromium for the browser tests. A person = a context of its own: own storage, own window size.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";

// The address bar's popup is a page of its own, made anew for each window: three quarters of what a person costs.
// https://github.com/gotenberg/gotenberg/issues/1656
const WITHOUT = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
/** What Playwright switches off: its switch and ours are one, and the last one counts. https://github.com/microsoft/playwright/issues/36658 */
const WITHOUT_FOR_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** The background flags keep Chromium from calling its maker; without them a closed network refuses them by the dozen. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  `--disable-features=${[...WITHOUT, ...WITHOUT_FOR_PLAYWRIGHT].join(",")}`,
];

export interface Room {
  /** Opens a page as a new person. Console errors and uncaught exceptions of all pages are kept in `troubles`. */
  person(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly context: BrowserContext }>;
  readonly browser: Browser;
  readonly troubles: string[];
  close(): Promise<void>;
}

export async function openRoom(extraFlags: readonly string[] = []): Promise<Room> {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...extraFlags] });
  const troubles: string[] = [];
  return {
    browser,
    troubles,
    async person(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(`console: ${message.text()}`);
      });
      return { page, context };
    },
    close: () => browser.close(),
  };
}
