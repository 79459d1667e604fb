import { GridsError, loadStoredGrids, type LoadedGrids } from '@shuniu/sdk/import';
import { gridState, type Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';

/** The unit grids of the database, kept ready to locate points in for as long as they stay as they are, whoever changes them. */
export class StoredGrids {
  #kept: { readonly state: string; readonly grids: Promise<LoadedGrids> } | undefined;

  /** @throws Problem grids_none */
  async in(session: Session): Promise<LoadedGrids> {
    const state = await gridState(session);
    // batches that come at the same time wait for the one that loads
    if (this.#kept?.state !== state) this.#kept = { state, grids: loadStoredGrids(session) };
    const kept = this.#kept;
    try {
      return await kept.grids;
    } catch (error) {
      if (this.#kept === kept) this.#kept = undefined;
      throw error instanceof GridsError ? new Problem('grids_none') : error;
    }
  }
}
