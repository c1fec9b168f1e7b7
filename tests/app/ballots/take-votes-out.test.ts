// One person, one ballot, also for who leaves and comes back by the same link. Real sessions, a real server.
import { afterEach, describe, expect, it } from "vitest";
import type { Vote } from "#core/model/ballot.ts";
import { takeVotesOut } from "../../../app/ballots/take-votes-out.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(async () => {
  await room?.close();
});

async function votingRoom() {
  const opened = await openSessionRoom({ template: "blank" });
  room = opened;
  const host = await opened.person({ link: "host" });
  const [ada, ben, eve] = [await opened.person({ department: "a" }), await opened.person({ department: "b" }), await opened.person({ department: "b" })];
  await host.session.actions.command({ type: "ballot-open", kind: "fist", title: "How sure are we?" });
  for (const person of [ada, ben, eve]) await eventually(() => expect(person.state().room.openBallots).toHaveLength(1));
  const ballot = String(host.state().room.openBallots[0]?.id);
  const vote = async (person: Person, said: Vote) =>
    expect(await person.session.actions.command({ type: "vote", ballot, vote: said })).toMatchObject({ ok: true });
  return { opened, host, ada, ben, eve, ballot, vote };
}

describe("who leaves", () => {
  it("[FA71] takes the ballot along, so that who comes back by the same link has one and not two", async () => {
    const { opened, host, ada, ben, eve, ballot, vote } = await votingRoom();
    await vote(ada, { fist: 5 });
    await vote(ben, { fist: 4 });
    await vote(eve, { fist: 4 });
    expect(await takeVotesOut(ada.session)).toBeNull();
    ada.session.close();
    const again = await opened.person({ department: "a" });
    await vote(again, { fist: 1 });
    expect(await host.session.actions.command({ type: "ballot-close", ballot })).toMatchObject({ ok: true });
    await eventually(() => expect(host.state().room.closedBallots).toMatchObject([{ cast: 3, tally: { "1": 1, "4": 2, "5": 0 } }]));
  });

  it("[FA71] stays, and reads why, while the ballot cannot be taken out: frozen, or without the server", async () => {
    const { host, ada, vote } = await votingRoom();
    await vote(ada, { fist: 5 });
    await host.session.actions.command({ type: "freeze", frozen: true });
    expect(await takeVotesOut(ada.session)).toMatch(/could not be taken out/);
    await host.session.actions.command({ type: "freeze", frozen: false });
    ada.network.cut();
    await eventually(() => expect(ada.session.status.getState().connection.state).not.toBe("online"));
    expect(await takeVotesOut(ada.session)).toMatch(/cannot be reached/);
  });

  it("[FA71] is held up by nothing where no ballot of theirs can be open", async () => {
    const { host, ada, ballot, vote } = await votingRoom();
    expect(await takeVotesOut(host.session), "a host without a department").toBeNull();
    await vote(ada, { fist: 5 });
    // The close is not heard of yet.
    ada.network.freeze();
    await host.session.actions.command({ type: "ballot-close", ballot, discard: true });
    expect(ada.state().room.openBallots).toHaveLength(1);
    expect(await takeVotesOut(ada.session)).toBeNull();
  });
});
