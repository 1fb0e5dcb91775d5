import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { UnreadableRow } from '../page.ts';
import * as shapes from './json-shapes.ts';

interface WithId {
  id: string;
}

/** What the JSON columns must hold when they are read. Other columns are typed by the database itself. */
const JSON_COLUMNS: Readonly<Record<string, [field: string, shape: z.ZodType][]>> = {
  generations: [
    ['temp_clip_paths', shapes.fileKeys],
    ['llm_specification', shapes.adSpecification],
    ['scene_plan', shapes.scenePlan],
    ['llm_conversation_history', z.array(shapes.agentMessage)],
    ['coherence_settings', shapes.coherenceSettings],
    ['scene_models', shapes.sceneModels],
    ['scene_seeds', shapes.sceneSeeds],
    ['scene_notes', shapes.sceneNotes],
    ['product_page', shapes.keptProductPage],
    ['delivered', shapes.delivered],
    ['direction', shapes.direction],
  ],
  brand_styles: [
    ['style_data', shapes.styleData],
    ['sample_images', shapes.fileKeys],
  ],
  product_images: [['tags', shapes.tags]],
  editing_sessions: [['edit_data', shapes.editData]],
};

/** A row as it came from the database, proved to be what its type says; INTERNAL when it is not. */
export function readRow<R extends WithId>(table: string, row: R): R {
  const misfit = findMisfit(table, row);
  if (!misfit) return row;
  const { id, field, reason } = misfit;
  throw new AppError('INTERNAL', `${field} of ${id} in ${table} cannot be read: ${reason}.`, {
    details: { table, ...misfit },
  });
}

/** For lists: what cannot be read is named beside what can, so that one bad value does not hide the others. */
export function readRows<R extends WithId>(
  table: string,
  rows: readonly R[],
): { items: R[]; unreadable: UnreadableRow[] } {
  const items: R[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    const misfit = findMisfit(table, row);
    if (misfit) unreadable.push(misfit);
    else items.push(row);
  }
  return { items, unreadable };
}

function findMisfit(table: string, row: WithId): UnreadableRow | undefined {
  for (const [field, shape] of JSON_COLUMNS[table] ?? []) {
    const value = row[field as keyof WithId] as unknown;
    if (value == null) continue;
    const { error } = shape.safeParse(value);
    if (error) return { id: row.id, field, reason: reasonOf(error) };
  }
  return undefined;
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join('.') ?? '';
  const message = issue?.message ?? 'it does not fit';
  return place === '' ? message : `${message} at ${place}`;
}
