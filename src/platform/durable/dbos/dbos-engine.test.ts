import { durableHost } from '../../../../test/support/durable-host.ts';
import { engineConformance } from '../engine-conformance.ts';

engineConformance('the engine on PostgreSQL', () => durableHost('postgres'));
