import { ensureSystemDatabase } from '@dbos-inc/dbos-sdk/internal/system_database';
import type { GlobalLogger } from '@dbos-inc/dbos-sdk/internal/telemetry/logs';
import { SILENT } from './dbos-parts.ts';

/** Makes DBOS's schema or brings it up to date; processes that do it at once do it once. */
export async function prepareDbos(url: string): Promise<void> {
  await ensureSystemDatabase(url, SILENT as unknown as GlobalLogger);
}
