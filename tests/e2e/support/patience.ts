/** Longest wait for what a browser shows, milliseconds: it may stand behind two others on a busy core. */
export const PATIENCE = 20_000
