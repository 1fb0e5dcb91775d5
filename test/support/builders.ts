import { uuidv7 } from 'uuidv7';
import type { Actor } from '#src/platform/actor.ts';
import type {
  NewBrandStyle,
  NewEditingSession,
  NewGeneration,
  NewGenerationGroup,
  NewProductImage,
  NewProviderCall,
  NewQualityMetric,
  NewUser,
} from '#src/platform/database/schema.ts';

/** When everything in a test happens unless it says otherwise. */
export const NOON = new Date('2026-03-01T12:00:00.000Z');

/** Later than noon, to put rows in order. */
export function minutesAfterNoon(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

export function anId(): string {
  return uuidv7();
}

export function anActor(user: { id: string; is_superuser?: boolean | undefined }): Actor {
  return { user_id: user.id, is_superuser: user.is_superuser ?? false };
}

export function aUser(values: Partial<NewUser> = {}): NewUser {
  const id = values.id ?? anId();
  return {
    id,
    username: `user-${id}`,
    email: `${id}@example.com`,
    hashed_password: '!',
    created_at: NOON,
    ...values,
  };
}

type Belongs<T, K extends keyof T> = Partial<T> & Pick<T, K>;

export function aGeneration(values: Belongs<NewGeneration, 'user_id'>): NewGeneration {
  return { id: anId(), prompt: 'Cold brew for slow mornings', created_at: NOON, ...values };
}

export function aGroup(values: Belongs<NewGenerationGroup, 'user_id'>): NewGenerationGroup {
  return { id: anId(), comparison_type: 'settings', created_at: NOON, ...values };
}

export function aMetric(values: Belongs<NewQualityMetric, 'generation_id'>): NewQualityMetric {
  return {
    id: anId(),
    scene_number: null,
    metric_name: 'aesthetic_quality',
    metric_value: 71.5,
    model_name: 'nima-mobilenet',
    created_at: NOON,
    ...values,
  };
}

export function aBrandStyle(values: Belongs<NewBrandStyle, 'user_id'>): NewBrandStyle {
  return {
    id: anId(),
    name: 'Northern Roast',
    style_data: { color_palette: ['#1A1A1A', '#FF6B35'], mood: 'calm' },
    created_at: NOON,
    updated_at: NOON,
    ...values,
  };
}

export function aProductImage(values: Belongs<NewProductImage, 'user_id'>): NewProductImage {
  return {
    id: anId(),
    name: 'Bottle',
    image_path: 'products/bottle.png',
    image_url: '/media/products/bottle.png',
    file_size_bytes: 48_211,
    image_width: 1200,
    image_height: 1600,
    mime_type: 'image/png',
    created_at: NOON,
    ...values,
  };
}

export function aProviderCall(values: Belongs<NewProviderCall, 'user_id'>): NewProviderCall {
  const id = values.id ?? anId();
  return {
    id,
    kind: 'video',
    scene_number: 1,
    call_key: `scene/${id}`,
    attempt: 1,
    provider: 'runway',
    model: 'runway/gen4.5',
    state: 'done',
    remote_id: `task-${id}`,
    expected_micros: 360_000,
    cost_micros: 360_000,
    created_at: NOON,
    ...values,
  };
}

export function anEditingSession(
  values: Belongs<NewEditingSession, 'user_id' | 'generation_id'>,
): NewEditingSession {
  return {
    id: anId(),
    edit_data: {
      clips: [{ id: 'clip-1', start: 0, end: 90, position: 0 }],
      transitions: [],
      effects: [],
    },
    created_at: NOON,
    updated_at: NOON,
    ...values,
  };
}
