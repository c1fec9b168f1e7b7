// Installs and builds if stale, and nothing else.
import { ensureBuild, ensureDependencies, requireNode } from "./setup.mjs";

requireNode();
ensureDependencies();
ensureBuild();
