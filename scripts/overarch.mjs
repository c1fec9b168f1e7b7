#!/usr/bin/env node
// The command line: set-up on standard error, then dist/server/overarch.js with the arguments as they are.
import { ensureBuild, ensureDependencies, requireNode } from "./setup.mjs";

requireNode();
ensureDependencies();
ensureBuild();
await import("../dist/server/overarch.js");
