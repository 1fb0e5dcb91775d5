import { z } from 'zod';
import { cleanJson } from '../clean-text.ts';
import * as shapes from '../json-shapes.ts';
import { toEditData } from './legacy-editing-state.ts';

/** Old programs encoded some values twice or thrice. What is no JSON at all is a text. */
export function unwrapJson(text: string): unknown {
  let value: unknown = text;
  for (let layer = 0; layer < 4 && typeof value === 'string'; layer += 1) {
    const inner = parsed(value);
    if (inner === undefined) break;
    value = inner;
  }
  return cleanJson(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The value in its column's present shape. Where it does not fit as it is, what can be understood is
 * translated and the whole of it stays beside that as `original`.
 */
export function fitJson(column: string, value: unknown): { value: unknown; changed: boolean } {
  const fit = FITS[column];
  if (!fit) throw new Error(`unreachable: ${column} holds no JSON`);
  if (value === null && !fit.required) return { value: null, changed: false };
  if (fit.shape.safeParse(value).success) return { value, changed: false };

  const translated = fit.translate(value);
  const fits = fit.shape.safeParse(translated).success;
  return { value: fits ? translated : fit.fallback(value), changed: fit.loses === true };
}

interface Fit {
  shape: z.ZodType;
  /** A best effort; checked afterwards. */
  translate: (value: unknown) => unknown;
  /** Always fits. */
  fallback: (value: unknown) => unknown;
  required?: true;
  /** The shape has no room for the original: it is kept elsewhere. */
  loses?: true;
}

const FITS: Record<string, Fit> = {
  llm_specification: {
    shape: shapes.adSpecification,
    translate: (value) => ({ original: value }),
    fallback: (value) => ({ original: value }),
  },
  scene_plan: {
    shape: shapes.scenePlan,
    translate: toScenePlan,
    fallback: (value) => ({ total_scenes: 0, cohesion_score: null, scenes: [], original: value }),
  },
  llm_conversation_history: {
    shape: z.array(shapes.agentMessage),
    translate: (value) => (Array.isArray(value) ? value.map(toMessage) : [toMessage(value)]),
    fallback: (value) => [toMessage({ original: value })],
  },
  coherence_settings: {
    shape: shapes.coherenceSettings,
    translate: toCoherenceSettings,
    fallback: (value) => ({ ...toCoherenceSettings({}), original: value }),
  },
  style_data: {
    shape: shapes.styleData,
    translate: (value) => ({ color_palette: colorsIn(value), original: value }),
    fallback: (value) => ({ color_palette: [], original: value }),
    required: true,
  },
  edit_data: {
    shape: shapes.editData,
    translate: toEditData,
    fallback: (value) => ({ clips: [], transitions: [], effects: [], original: value }),
    required: true,
  },
  temp_clip_paths: listOf(shapes.fileKeys),
  sample_images: listOf(shapes.fileKeys),
  tags: listOf(shapes.tags),
};

function listOf(shape: z.ZodArray<z.ZodType>): Fit {
  const fitting = (value: unknown) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (entry) => shape.element.safeParse(entry).success,
    );
  return { shape, translate: fitting, fallback: () => [], loses: true };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toScenePlan(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value['scenes'])) return undefined;
  const scenes = value['scenes'].filter(isObject).map((scene, index) => ({
    ...scene,
    scene_number: scene['scene_number'] ?? index + 1,
    content: scene['content'] ?? scene['visual_prompt'] ?? scene['detailed_prompt'] ?? '',
    duration: scene['duration'] ?? scene['duration_seconds'],
    visual_elements: Array.isArray(scene['visual_elements']) ? scene['visual_elements'] : [],
  }));
  return {
    ...value,
    total_scenes: value['total_scenes'] ?? scenes.length,
    cohesion_score: value['cohesion_score'] ?? null,
    scenes,
    original: value,
  };
}

/** Her messages said `agent` and kept the iteration in `metadata`. */
function toMessage(value: unknown): unknown {
  const message = isObject(value) ? value : { original: value };
  const metadata = isObject(message['metadata']) ? message['metadata'] : {};
  const content = message['content'] ?? '';
  return {
    ...message,
    role: textOr('unknown', message['role'] ?? message['agent']),
    iteration: wholeOrZero(message['iteration'] ?? metadata['iteration']),
    content: typeof content === 'string' ? content : JSON.stringify(content),
    timestamp: toIsoTime(message['timestamp']),
  };
}

const textOr = (otherwise: string, value: unknown) =>
  typeof value === 'string' ? value : otherwise;

function wholeOrZero(value: unknown): number {
  const number = Math.trunc(Number(value));
  return number > 0 && Number.isSafeInteger(number) ? number : 0;
}

/** Python's isoformat names no zone; it is UTC. */
function toIsoTime(value: unknown): string {
  const text = String(value);
  const time = new Date(/[Z+]|-\d\d:\d\d$/i.test(text) ? text : `${text}Z`);
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString();
}

/** Her settings had other names for two of ours, and eleven in all; those stay beside ours. */
function toCoherenceSettings(value: unknown): Record<string, unknown> {
  const old = isObject(value) ? value : { original: value };
  const flag = (...names: string[]) => names.some((name) => old[name] === true);
  return {
    ...old,
    use_seed_control: flag('use_seed_control', 'seed_control'),
    use_latent_reuse: flag('use_latent_reuse'),
    use_ip_adapter: flag(
      'use_ip_adapter',
      'ip_adapter',
      'ip_adapter_reference',
      'ip_adapter_sequential',
    ),
    seed_value: Number.isSafeInteger(old['seed_value']) ? old['seed_value'] : null,
  };
}

const colorsIn = (value: unknown) => [
  ...new Set(JSON.stringify(value ?? null).match(/#[0-9a-f]{6}(?![0-9a-f])/gi) ?? []),
];
