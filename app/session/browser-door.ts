import { browserCredentials } from "./credentials.ts";
import { createHttpClient } from "./http-client.ts";
import { createDoor, type Door } from "./join.ts";

/** The door of this page's server. */
export function createBrowserDoor(): Door {
  const http = createHttpClient({ base: "" });
  const credentials = browserCredentials();
  return createDoor({
    http,
    credentials,
    async openWorkshop(entry) {
      const { openInBrowser } = await import("./open-in-browser.ts");
      return openInBrowser(entry, http, credentials);
    },
  });
}
