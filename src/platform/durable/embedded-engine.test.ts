import { embeddedHost } from '../../../test/support/durable-host.ts';
import { engineConformance } from './engine-conformance.ts';

engineConformance('the embedded engine on SQLite', () => embeddedHost('sqlite'));
engineConformance('the embedded engine on PostgreSQL', () => embeddedHost('postgres'));
