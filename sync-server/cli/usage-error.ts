/** The words of the call are off, or a file cannot be read; its message is the whole sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
