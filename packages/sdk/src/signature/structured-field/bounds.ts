/** What a structured field of ours may hold at most; whoever sends more is refused before it costs anything. */
export const BOUNDS = {
  /** characters of the whole field */
  characters: 8192,
  /** members of a list or dictionary */
  members: 16,
  /** items of an inner list */
  items: 64,
  /** parameters of one item or list */
  parameters: 16,
} as const;
