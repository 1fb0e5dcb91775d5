#!/usr/bin/env node
import { buildWebWhatIsMissing } from './build-web.js';
import { buildWhatIsMissing } from './build.js';

// Node calls its own SQLite experimental, and pg something that DBOS does with it deprecated; a person who
// makes an ad need not know.
const NOT_FOR_PEOPLE = ['ExperimentalWarning', 'DeprecationWarning'];
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (!NOT_FOR_PEOPLE.includes(warning.name)) console.error(`${warning.name}: ${warning.message}`);
});

await buildWhatIsMissing();
if (process.argv[2] === 'serve') await buildWebWhatIsMissing();
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
