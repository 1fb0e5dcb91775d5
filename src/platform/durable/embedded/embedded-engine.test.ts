import { durableHost } from '../../../../test/support/durable-host.ts';
import { engineConformance } from '../engine-conformance.ts';

engineConformance('the embedded engine', () => durableHost('sqlite'));
