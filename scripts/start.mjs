// npm start: set-up, then the server in this very process (one process to signal, one to kill).
import { ensureBuild, ensureDependencies, requireNode } from "./setup.mjs";

requireNode();
ensureDependencies();
ensureBuild();
await import("../dist/server/main.js");
