import { AppError } from '#src/platform/errors.ts';
import type { ModelFacts, VideoModel } from './video-model.ts';

/** A vendor's models, and how to order from them; `open` is null while its key is missing. */
export interface VideoVendor {
  /** The environment variable its key is read from. */
  keyVariable: string;
  facts: readonly ModelFacts[];
  open: ((facts: ModelFacts) => VideoModel) | null;
}

export interface ListedModel extends ModelFacts {
  usable: boolean;
  /** The variable that is not set; null when nothing is missing. */
  missing_key: string | null;
}

export interface VideoModels {
  /** The whole catalogue, also what is retired or has no key. */
  list(): ListedModel[];
  /** For something new: refuses ids that are unknown, retired or without a key, and says what to do. */
  demand(id: string): VideoModel;
  /** For an order that is under way, whatever became of the model since. */
  open(id: string): VideoModel;
}

export function videoModels(vendors: readonly VideoVendor[], now: () => Date): VideoModels {
  const offers = new Map(
    vendors.flatMap((vendor) => vendor.facts.map((facts) => [facts.id, { vendor, facts }])),
  );

  function offerOf(id: string) {
    const offer = offers.get(id);
    if (offer) return offer;
    throw refusal(`There is no model "${id}": \`admint models\` lists those there are.`);
  }

  function open(id: string): VideoModel {
    const { vendor, facts } = offerOf(id);
    if (vendor.open) return vendor.open(facts);
    throw refusal(`${facts.name} needs a key: set ${vendor.keyVariable}.`);
  }

  return {
    open,
    list: () =>
      [...offers.values()].map(({ vendor, facts }) => ({
        ...facts,
        usable: vendor.open !== null && !isRetired(facts, now()),
        missing_key: vendor.open ? null : vendor.keyVariable,
      })),
    demand(id) {
      const { facts } = offerOf(id);
      if (isRetired(facts, now())) throw refusal(farewell(facts));
      return open(id);
    },
  };
}

function isRetired({ status, sunset }: ModelFacts, now: Date): boolean {
  return status === 'retired' || (sunset !== null && new Date(sunset) <= now);
}

function farewell({ name, sunset, successor }: ModelFacts): string {
  const since = sunset === null ? '' : ` since ${sunset}`;
  const instead = successor === null ? 'Choose another model' : `Use ${successor} instead`;
  return `${name} is no longer there${since}. ${instead}.`;
}

function refusal(message: string): AppError {
  return new AppError('INVALID_FIELD', message, { details: { field: 'model' } });
}
