/** The name of the heat map as a view that the host can put on the wall. */
export const STANCES_VIEW = "stances";
