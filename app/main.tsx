import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createBrowserDoor } from "./session/browser-door.ts";
import { applyTheme, storedTheme } from "./theme/theme.ts";

applyTheme(storedTheme());
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(<App door={createBrowserDoor()} />);
