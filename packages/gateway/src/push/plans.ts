import { resolveTable, type Library, type UnitGridProfile } from '@shuniu/schema';
import { pushPlan, type PushPlan } from '@shuniu/sdk/import';
import type { Dataset } from '../policy/dataset.ts';

/** How the batches of a dataset are judged, made once a day for every state of the dataset. */
export class PushPlans {
  readonly #library: Library;
  readonly #plans = new Map<string, PushPlan>();

  constructor(library: Library) {
    this.#library = library;
  }

  of(dataset: Dataset, asOf: string): PushPlan {
    const { id, type, version, intake } = dataset;
    const key = JSON.stringify([id, version, asOf, type.name, type.edition, intake]);
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      const ref = intake.standard ?? type.codeTable;
      const table = ref === undefined ? {} : { table: resolveTable(ref, intake.overlay, this.#library) };
      const gridProfile =
        intake.gridProfile === undefined ? {} : { gridProfile: intake.gridProfile as UnitGridProfile };
      plan = pushPlan({ type, ...table, library: this.#library }, { asOf, ...gridProfile });
      // yesterday's are never asked for again
      if (this.#plans.size >= 1_000) this.#plans.clear();
      this.#plans.set(key, plan);
    }
    return plan;
  }
}
