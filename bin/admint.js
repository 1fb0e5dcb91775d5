#!/usr/bin/env node
import { buildWhatIsMissing } from './build.js';

// Node calls its own SQLite experimental; a person who makes an ad need not know.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(`${warning.name}: ${warning.message}`);
});

await buildWhatIsMissing();
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
