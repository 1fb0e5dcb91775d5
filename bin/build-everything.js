import { buildWebWhatIsMissing } from './build-web.js';
import { buildWhatIsMissing } from './build.js';

await buildWhatIsMissing();
await buildWebWhatIsMissing();
