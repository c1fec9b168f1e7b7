/** Every close of a socket by the server. 44xx: the stock client stops for good; 45xx: it tries again. Contract. */
export const CLOSE = {
  badFrame: { code: 4400, reason: "bad frame", retry: false },
  noSession: { code: 4401, reason: "no session", retry: false },
  forbidden: { code: 4403, reason: "not allowed", retry: false },
  foreignId: { code: 4409, reason: "client id belongs to somebody else", retry: false },
  oldEpoch: { code: 4410, reason: "the workshop was reset", retry: false },
  overCap: { code: 4413, reason: "over a limit", retry: false },
  reload: { code: 4426, reason: "a newer version is out, please reload", retry: false },
  cannotLoad: { code: 4500, reason: "cannot load", retry: true },
  restarting: { code: 4503, reason: "restarting", retry: true },
  cannotSave: { code: 4507, reason: "cannot save", retry: true },
  timeout: { code: 4508, reason: "timeout", retry: true },
  flooding: { code: 4529, reason: "too many messages", retry: true },
} as const;
export type CloseName = keyof typeof CLOSE;
