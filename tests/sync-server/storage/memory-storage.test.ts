import { describe } from "vitest";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { storageContract } from "../../contracts/storage-contract.ts";

describe("memory storage", () => storageContract(createMemoryStorage));
