// Two hosts of one workshop with the frame open at the same time: their sessions, their edits, a real server.
import { afterEach, describe, expect, it } from "vitest";
import { edited, editingOf, type FrameEditing, frameChange, rebased } from "../../../app/frame/frame-editing.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(async () => {
  await room?.close();
});

async function twoHosts() {
  room = await openSessionRoom();
  const [a, b] = [await room.person({ link: "host" }), await room.person({ link: "host" })];
  const opened = editingOf(a.state().frame);
  return { a, b, opened: { ...opened, first: opened.draft.objectives[0] as (typeof opened.draft.objectives)[0] } };
}

async function save(person: Person, editing: FrameEditing) {
  const change = frameChange(editing);
  if (change === undefined) throw new Error("nothing to save");
  return person.session.actions.command({ type: "frame", ...change });
}
const titles = (person: Person) => person.state().frame.objectives.map(({ title }) => title);
const rename = (editing: FrameEditing, id: string, title: string) =>
  edited(editing, { objectives: editing.draft.objectives.map((one) => (one.id === id ? { ...one, title } : one)) });
const remove = (editing: FrameEditing, id: string) => edited(editing, { objectives: editing.draft.objectives.filter((one) => one.id !== id) });
const add = (editing: FrameEditing, id: string) => edited(editing, { objectives: [...editing.draft.objectives, { id, title: id, serves: true }] });

describe("two hosts edit the frame", () => {
  it("[PG19] [CM38] saved one after the other, heard of or not: neither loses a change", async () => {
    const { a, b, opened } = await twoHosts();
    const before = titles(a);
    expect(await save(a, add(opened, "Added"))).toMatchObject({ ok: true });
    // b's editor has not heard of it.
    expect(await save(b, rename(opened, opened.first.id, "Renamed"))).toMatchObject({ ok: true });
    const both = ["Renamed", ...before.slice(1), "Added"];
    for (const person of [a, b]) await eventually(() => expect(titles(person)).toEqual(both));
    const heard = rebased(edited(opened, { title: "Our title" }), a.state().frame);
    expect(heard.told).toEqual([]);
    expect(heard.draft.objectives.map(({ title }) => title)).toEqual(both);
    expect(frameChange(heard)).toEqual({ title: "Our title", base: { title: opened.base.title } });
    expect(await save(a, heard)).toMatchObject({ ok: true });
    await eventually(() => expect(b.state().frame.title).toBe("Our title"));
    expect(titles(b)).toEqual(both);
  });

  it("[PG19] [CM38] renamed here, removed there: refused with a sentence while unheard of, then told, kept, and put back by saving again", async () => {
    const { a, b, opened } = await twoHosts();
    expect(await save(a, remove(opened, opened.first.id))).toMatchObject({ ok: true });
    const mine = rename(opened, opened.first.id, "Still wanted");
    const refused = await save(b, mine);
    expect(refused).toMatchObject({ ok: false, code: "frame-moved", message: expect.stringContaining("removed the objective “Still wanted”") });
    await eventually(() => expect(titles(b)).not.toContain(opened.first.title));
    const heard = rebased(mine, b.state().frame);
    expect(heard.told).toEqual([expect.stringContaining("removed the objective “Still wanted”")]);
    expect(heard.draft.objectives.map(({ title }) => title)).toContain("Still wanted");
    expect(await save(b, heard)).toMatchObject({ ok: true });
    await eventually(() => expect(titles(a)).toContain("Still wanted"));
  });

  it("[PG19] removed here, renamed there: it stands again with the new name until it is removed again", async () => {
    const { a, b, opened } = await twoHosts();
    expect(await save(a, rename(opened, opened.first.id, "Renamed"))).toMatchObject({ ok: true });
    await eventually(() => expect(titles(b)).toContain("Renamed"));
    const heard = rebased(remove(opened, opened.first.id), b.state().frame);
    expect(heard.told).toEqual([expect.stringContaining("changed the objective “Renamed”")]);
    expect(frameChange(heard)).toBeUndefined();
    expect(await save(b, remove(heard, opened.first.id))).toMatchObject({ ok: true });
    await eventually(() => expect(titles(a)).not.toContain("Renamed"));
  });
});
