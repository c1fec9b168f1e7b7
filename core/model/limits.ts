// Every number with its unit and its reason. Server and client check the same ones.

/** Goals on one canvas; the next one is refused with a sentence. Contract. */
export const MAX_CANVAS_GOALS = 2_000;
/** Drafts in one tray: ten times what a department writes in a morning. */
export const MAX_TRAY_GOALS = 300;
/** People in one workshop. Contract. */
export const MAX_PARTICIPANTS = 600;
/** Characters of a card's title: what fits on a card that is read from five metres. */
export const MAX_TITLE_CHARS = 280;
/** Characters of a card's note. */
export const MAX_NOTE_CHARS = 2_000;
/** Characters of a reason in a ballot: it is read aloud after the close. */
export const MAX_REASON_CHARS = 280;
/** Characters of a person's name. */
export const MAX_NAME_CHARS = 40;
/** Characters of a department, objective, horizon or pool title. */
export const MAX_FRAME_TITLE_CHARS = 120;
/** Characters of the over-arching goal: one sentence over the arch. */
export const MAX_OVERARCHING_CHARS = 240;
export const MAX_DEPARTMENTS = 40;
export const MAX_OBJECTIVES = 30;
export const MAX_HORIZONS = 24;
export const MAX_POOLS = 60;
/** Channels or audiences on one card. */
export const MAX_SET_MEMBERS = 12;
/** Characters of a word of a set (a channel, an audience), of a lever or a unit. */
export const MAX_WORD_CHARS = 60;
/** Goals one hand can be put up for. */
export const MAX_RAISED_GOALS = 50;
/** Characters of a card's order key: longer than any number of drops between two cards makes it. */
export const MAX_ORDER_CHARS = 200;
/** One websocket frame, bytes; contract. */
export const MAX_FRAME_BYTES = 256 * 1024;
/** A socket's first sync step 2, bytes and structs: a client that worked offline for long; contract. */
export const MAX_FIRST_STEP2_BYTES = 4 * 1024 * 1024;
export const MAX_FIRST_STEP2_STRUCTS = 200_000;
/** One awareness state, bytes; contract. */
export const MAX_AWARENESS_BYTES = 2 * 1024;
/** A command's JSON body, bytes: the largest frame, as it should be and as it was. */
export const MAX_COMMAND_BYTES = 160 * 1024;
/** A file's, bytes. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** Ids of goals, departments and so on: also keeps `__proto__` and friends out of every map. */
export const ID_PATTERN = /^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9_.:-]{1,64}$/;
