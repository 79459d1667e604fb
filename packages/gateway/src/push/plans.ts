import { resolveTable, type Library, type UnitGridProfile } from '@shuniu/schema';
import { pushPlan, type PushPlan } from '@shuniu/sdk/import';
import type { Session } from '@shuniu/sdk/store';
import type { Dataset } from '../policy/dataset.ts';
import { StoredGrids } from './stored-grids.ts';

/** How the batches of a dataset are judged, made once a day for every state of the dataset and of the grids that it is located in. */
export class PushPlans {
  readonly #library: Library;
  readonly #plans = new Map<string, PushPlan>();
  readonly #grids = new StoredGrids();

  constructor(library: Library) {
    this.#library = library;
  }

  /** @throws Problem grids_none */
  async of(session: Session, dataset: Dataset, asOf: string): Promise<PushPlan> {
    const { id, type, version, intake } = dataset;
    const key = JSON.stringify([id, version, asOf, type.name, type.edition, intake]);
    const grids = intake.locate === true ? await this.#grids.in(session) : undefined;
    let plan = this.#plans.get(key);
    if (plan === undefined || plan.grids !== grids) {
      const ref = intake.standard ?? type.codeTable;
      const table = ref === undefined ? {} : { table: resolveTable(ref, intake.overlay, this.#library) };
      const gridProfile =
        intake.gridProfile === undefined ? {} : { gridProfile: intake.gridProfile as UnitGridProfile };
      plan = pushPlan(
        { type, ...table, library: this.#library },
        {
          asOf,
          ...gridProfile,
          ...(grids === undefined ? {} : { grids }),
        },
      );
      // yesterday's are never asked for again
      if (this.#plans.size >= 1_000) this.#plans.clear();
      this.#plans.set(key, plan);
    }
    return plan;
  }
}
