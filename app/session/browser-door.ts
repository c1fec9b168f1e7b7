import { browserCredentials } from "./credentials.ts";
import { createHttpClient } from "./http-client.ts";
import { createDoor, type Door } from "./join.ts";

/** The door of this page's server. */
export function createBrowserDoor(): Door {
  const http = createHttpClient({ base: "" });
  const credentials = browserCredentials();
  // A chunk of its own: the start page needs no Yjs.
  const load = () => import("./open-in-browser.ts");
  return createDoor({
    http,
    credentials,
    // A failure shows itself when the workshop is opened.
    prepare: () => void load().catch(() => {}),
    async openWorkshop(entry) {
      const { openInBrowser } = await load();
      return openInBrowser(entry, http, credentials);
    },
  });
}
