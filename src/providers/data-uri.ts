import type { Picture } from './video-model.ts';

/** A picture as vendors take it inside an order. */
export function toDataUri({ bytes, mime_type }: Picture): string {
  return `data:${mime_type};base64,${Buffer.from(bytes).toString('base64')}`;
}
