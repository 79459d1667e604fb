/**
 * - `link_locked`: another process works with this link
 * - `link_state_damaged`: a file of the link's folder cannot be read
 * - `link_other_ends`: the folder belongs to a link between others
 * - `near_restored`: the near hub does not know our place in its feed: it was restored from a backup, or has another key file
 * - `near_changed`: what the near hub lets us read is not what it was, or what is gone has been purged meanwhile
 * - `far_restored`: the far hub lacks batches that it has given receipts for
 * - `far_ahead`: the far hub has batches of this producer that this folder knows nothing of: the folder is an old copy, or there are two
 * - `fenced`: another folder has taken over as this producer, with a higher epoch
 */
export type LinkErrorCode =
  | 'link_locked'
  | 'link_state_damaged'
  | 'link_other_ends'
  | 'near_restored'
  | 'near_changed'
  | 'far_restored'
  | 'far_ahead'
  | 'fenced';

/** The link cannot go on by itself: a person has to look. Nothing was advanced. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code: LinkErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: LinkErrorCode, params: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.params = params;
  }
}
