/** What a chosen file holds, parsed; what it means is the server's to check. */
export type ReadFile = { readonly ok: true; readonly file: unknown } | { readonly ok: false; readonly message: string };

export async function readWorkshopFile(file: { readonly name: string; readonly size: number; text(): Promise<string> }, maxBytes: number): Promise<ReadFile> {
  if (file.size > maxBytes) {
    return { ok: false, message: `${file.name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB, which no workshop file is. Choose another file.` };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, message: `${file.name} cannot be read any more. Choose it again.` };
  }
  try {
    return { ok: true, file: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, message: `${file.name} is not a workshop file: it is not JSON. Choose a file whose name ends in .overarch.json.` };
  }
}
