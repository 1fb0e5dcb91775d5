import RunwayML, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@runwayml/sdk';
import type { TaskRetrieveResponse } from '@runwayml/sdk/resources/tasks';
import type { AppError } from '#src/platform/errors.ts';
import { toDataUri } from '../data-uri.ts';
import {
  answerFailure,
  connectionFailure,
  lookingFailure,
  orderFailure,
} from '../vendor-failure.ts';
import type { VideoVendor } from '../video-models.ts';
import {
  type Film,
  type ModelFacts,
  type Shot,
  UnclearOrder,
  type VideoModel,
} from '../video-model.ts';
import { MICROS_A_CREDIT, RATIOS, RUNWAY_MODELS, type RunwayModelName } from './runway-models.ts';

const VENDOR = 'Runway';

/** Runway asks for no more than one look in five seconds. */
const LOOK_EVERY_MS = 5_000;

export interface RunwaySettings {
  key: string;
  baseUrl: string;
  /** A server of one's own answers sooner than Runway likes to be asked. */
  lookEveryMs?: number | undefined;
}

export function runwayVendor(
  settings: Omit<RunwaySettings, 'key'> & { key: string | null },
): VideoVendor {
  const { key } = settings;
  return {
    keyVariable: 'RUNWAYML_API_SECRET',
    facts: Object.values(RUNWAY_MODELS),
    open: key === null ? null : (facts) => runwayVideo(nameOf(facts), { ...settings, key }),
  };
}

function nameOf({ id }: ModelFacts): RunwayModelName {
  const name = Object.keys(RUNWAY_MODELS).find((known) => id === `runway/${known}`);
  if (name === undefined) throw new Error(`unreachable: ${id} is not in Runway's catalogue`);
  return name as RunwayModelName;
}

/** Runway's models. Its SDK repeats failed orders by itself unless told not to: an order is ours to repeat. */
export function runwayVideo(name: RunwayModelName, settings: RunwaySettings): VideoModel {
  const { key, baseUrl, lookEveryMs = LOOK_EVERY_MS } = settings;
  const client = new RunwayML({ apiKey: key, baseURL: baseUrl, maxRetries: 0, logLevel: 'off' });
  const { origin } = new URL(baseUrl);

  return {
    facts: RUNWAY_MODELS[name],
    honoursKeys: false, // its API knows no idempotency key and no list of orders
    async submit(shot, { idempotencyKey, signal }) {
      signal.throwIfAborted();
      const options = { signal, headers: { 'Idempotency-Key': idempotencyKey } };
      try {
        const { id } = await (shot.first_frame === null
          ? client.textToVideo.create(toText(name, shot), options)
          : client.imageToVideo.create(
              { ...toText(name, shot), promptImage: toDataUri(shot.first_frame) },
              options,
            ));
        return { ticket: id };
      } catch (thrown) {
        throw toOrderFailure(thrown);
      }
    },
    async look(ticket, { signal }) {
      try {
        return toFilm(await client.tasks.retrieve(ticket, { signal }), lookEveryMs);
      } catch (thrown) {
        if (thrown instanceof APIError && thrown.status === 404) return GONE;
        throw toLookingFailure(thrown);
      }
    },
    async cancel(ticket, { signal }) {
      try {
        await client.tasks.delete(ticket, { signal });
      } catch (thrown) {
        if (thrown instanceof APIError && thrown.status === 404) return;
        throw toLookingFailure(thrown);
      }
    },
    isOwnAddress: (url) => url.origin === origin,
  };
}

const GONE = {
  state: 'failed',
  code: 'UNAVAILABLE',
  reason: `${VENDOR} does not know this order any more.`,
  costMicros: null,
} as const satisfies Film;

/** Every model of ours takes these; Veo makes sound, which we would pay for and throw away. */
function toText(model: RunwayModelName, shot: Shot) {
  const upright = shot.aspect_ratio === '16:9' ? '16:9' : '9:16';
  const common = {
    promptText: shot.prompt,
    ratio: RATIOS[model][upright],
    ...(shot.seed !== null && { seed: shot.seed }),
  };
  return model === 'gen4.5'
    ? { ...common, model, duration: shot.seconds }
    : { ...common, model, duration: shot.seconds as 4 | 6 | 8, audio: false };
}

function toFilm(task: TaskRetrieveResponse, lookAgainInMs: number): Film {
  switch (task.status) {
    case 'SUCCEEDED': {
      const [url] = task.output;
      if (url === undefined) return { ...GONE, reason: `${VENDOR} finished without a film.` };
      return { state: 'done', url, costMicros: toMicros(task.cost) };
    }
    case 'FAILED':
      return {
        state: 'failed',
        code: isRefusal(task.failureCode ?? '') ? 'REFUSED' : 'UNAVAILABLE',
        reason: task.failure,
        costMicros: toMicros(task.cost),
      };
    case 'CANCELLED':
      return { ...GONE, reason: `${VENDOR} cancelled the order.`, costMicros: toMicros(task.cost) };
    case 'PENDING':
    case 'RUNNING':
    case 'THROTTLED':
    default: // a word of a later version: it is neither done nor failed
      return { state: 'pending', lookAgainInMs };
  }
}

/** Answers are read leniently: an older task may lack its cost. */
function toMicros(cost: { credits: number } | undefined): number | null {
  return cost === undefined ? null : Math.round(cost.credits * MICROS_A_CREDIT);
}

/** Same words, same answer: its filter, or an input it cannot use. */
function isRefusal(code: string): boolean {
  return code.includes('SAFETY') || code.startsWith('ASSET.') || code.startsWith('INPUT');
}

function toOrderFailure(thrown: unknown): Error {
  if (thrown instanceof APIUserAbortError || thrown instanceof APIConnectionTimeoutError) {
    return new UnclearOrder(`${VENDOR} did not answer the order in time.`, { cause: thrown });
  }
  if (thrown instanceof APIConnectionError) return connectionFailure(VENDOR, thrown);
  if (thrown instanceof APIError) return orderFailure(VENDOR, toAnswer(thrown as Answered));
  // What is left is an answer of 200 that nobody understands: the order is taken, its number is lost.
  return new UnclearOrder(`${VENDOR} answered the order with something else than its number.`, {
    cause: thrown,
  });
}

function toLookingFailure(thrown: unknown): AppError {
  if (thrown instanceof APIConnectionError || !(thrown instanceof APIError)) {
    return lookingFailure(VENDOR, thrown);
  }
  return answerFailure(VENDOR, toAnswer(thrown as Answered));
}

/** `instanceof` leaves the SDK's type arguments open. */
type Answered = APIError<number | undefined, Headers | undefined, object | undefined>;

function toAnswer({ status, error, headers }: Answered) {
  const body = error as { error?: unknown } | undefined;
  return {
    status: status ?? 0,
    words: typeof body?.error === 'string' ? body.error : '',
    retryAfter: headers?.get('retry-after') ?? null,
  };
}
