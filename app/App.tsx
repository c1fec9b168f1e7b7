import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { type Doorway, Entry } from "./lobby/Entry.tsx";
import { MessagePage } from "./lobby/MessagePage.tsx";
import { WaitPage } from "./lobby/WaitPage.tsx";
import { type Route, routeOf } from "./routes.ts";
import type { Door } from "./session/join.ts";
import { ErrorBoundary } from "./shell/ErrorBoundary.tsx";
import { CodeFormLater } from "./start/CodeFormLater.tsx";
import { codeTrouble } from "./start/join-code.ts";

const StartPage = lazy(() => import("./start/StartPage.tsx").then(({ StartPage }) => ({ default: StartPage })));
const WorkshopScreen = lazy(() => import("./shell/WorkshopScreen.tsx").then(({ WorkshopScreen }) => ({ default: WorkshopScreen })));

/** Which page stands under this address: start, a workshop, or a code. */
export function App({ door }: { readonly door: Door }) {
  const [route, setRoute] = useState<Route>(() => routeOf(window.location));
  useEffect(() => {
    const follow = () => setRoute(routeOf(window.location));
    window.addEventListener("popstate", follow);
    window.addEventListener("hashchange", follow);
    return () => {
      window.removeEventListener("popstate", follow);
      window.removeEventListener("hashchange", follow);
    };
  }, []);
  const go = useCallback((address: string) => {
    window.history.pushState(null, "", address);
    setRoute(routeOf(window.location));
    window.scrollTo(0, 0);
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={<WaitPage text="Opening…" />}>
        <Page door={door} route={route} onGo={go} />
      </Suspense>
    </ErrorBoundary>
  );
}

interface PageProps {
  readonly door: Door;
  readonly onGo: (address: string) => void;
}

function Page({ route, door, onGo }: PageProps & { readonly route: Route }) {
  switch (route.page) {
    case "start":
      return <StartPage api={door} onGo={onGo} />;
    case "code":
      if (route.code === null) {
        return (
          <MessagePage title="This is not a code" text={codeTrouble(route.typed) ?? ""}>
            <CodeFormLater onGo={onGo} typed={route.typed} />
          </MessagePage>
        );
      }
      return <OpenDoor key={route.code} doorway={{ by: "code", code: route.code }} door={door} onGo={onGo} />;
    case "workshop":
      return <OpenDoor key={`${route.id}#${route.secret ?? ""}`} doorway={{ by: "link", workshop: route.id, secret: route.secret }} door={door} onGo={onGo} />;
    case "unknown":
      return (
        <MessagePage
          title="There is nothing here"
          text="This address leads nowhere. Look at the link again, or begin at the start page."
          action={{ label: "Go to the start page", run: () => onGo("/") }}
        />
      );
  }
}

/** Mounted anew for every address. */
function OpenDoor({ doorway: given, door, onGo }: PageProps & { readonly doorway: Doorway }) {
  const [doorway] = useState(given);
  return (
    <Entry doorway={doorway} door={door} onGo={onGo}>
      {({ session, leave }) => <WorkshopScreen session={session} created={door.created(session.workshopId)} onLeave={leave} />}
    </Entry>
  );
}
