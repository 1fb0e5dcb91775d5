import { expect, test } from 'vitest';
import { anInstallation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { openFaultyVendor, type FaultyVendor } from '../support/faulty-vendor.ts';

const PROMPT = 'Hand-thrown mugs by Ada & Sons';
const SETTINGS = ['--duration', '6', '--aspect', '1:1', '--seed', '4', '--music', 'none'];
const PAID = [...SETTINGS, '--model', 'runway/gen4.5'];
const A_JOURNEY_MS = 240_000;

const withKey = ({ url }: Pick<FaultyVendor, 'url'>) =>
  anInstallation({ env: { RUNWAYML_API_SECRET: 'key_test', RUNWAYML_BASE_URL: url } });

interface Call {
  id: string;
  generation_id: string;
  state: string;
}

test(
  'a process killed between ordering and looking buys nothing twice',
  async () => {
    await using vendor = await openFaultyVendor({ makesInMs: 1_500 });
    await using home = await withKey(vendor);

    const { child, ended } = home.start('make', PROMPT, ...PAID, '--yes');
    await eventually('a first order', () => vendor.requests.includes('GET look'));
    child.kill('SIGKILL');
    await ended;
    const calls = JSON.parse((await home.admint('calls', '--json')).stdout) as Call[];
    const made = await home.admint('make', '--resume', calls[0]?.generation_id ?? '', '--json');

    expect(made).toMatchObject({ code: 0 });
    const bodies = vendor.orders.map(({ body }) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(bodies.length);
    const { cost, num_scenes } = JSON.parse(made.stdout) as { cost: number; num_scenes: number };
    expect(bodies).toHaveLength(num_scenes);
    const seconds = vendor.orders.map(({ body }) => Number(body['duration']));
    expect(cost).toBeCloseTo(0.12 * seconds.reduce((sum, one) => sum + one, 0), 6);
  },
  A_JOURNEY_MS,
);

test(
  'a process killed before it could write the order down asks a person, and obeys',
  async () => {
    await using vendor = await openFaultyVendor({
      faults: [
        { on: 'order', what: 'hang' },
        { on: 'order', what: 'hang' },
      ],
    });
    await using home = await withKey(vendor);

    const { child, ended } = home.start('make', PROMPT, ...PAID, '--yes');
    await eventually('an order', () => vendor.orders.length > 0);
    child.kill('SIGKILL');
    await ended;
    const before = vendor.orders.length;
    const [first] = JSON.parse((await home.admint('calls', '--json')).stdout) as Call[];
    const id = first?.generation_id ?? '';
    const resumed = await home.admint('make', '--resume', id);

    expect(resumed).toMatchObject({ code: 1 });
    expect(resumed.stderr).toMatch(/Filming scene \d failed: .*admint calls release [\w-]+/);
    expect(vendor.orders.slice(0, before).every(({ key }) => key !== null)).toBe(true);
    const keys = vendor.orders.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);

    const calls = JSON.parse((await home.admint('calls', '--json')).stdout) as Call[];
    const unclear = calls.filter(({ state }) => state === 'needs_review');
    expect(unclear.length).toBeGreaterThan(0);
    const released = await home.admint('calls', 'release', unclear[0]?.id ?? '');
    expect(released).toMatchObject({ code: 0 });
  },
  A_JOURNEY_MS,
);

test('nothing is bought that was not confirmed, and a model that is gone names its successor', async () => {
  await using vendor = await openFaultyVendor();
  await using home = await withKey(vendor);

  const asked = await home.admint('make', PROMPT, ...PAID);
  const gone = await home.admint('make', PROMPT, '--model', 'openai/sora-2', '--yes');
  const listed = await home.admint('models');

  expect(asked).toMatchObject({ code: 2 });
  expect(asked.stderr).toMatch(/costs about \$\d\.\d\d .*\n.*add --yes/);
  expect(gone).toMatchObject({ code: 2 });
  expect(gone.stderr).toMatch(/Sora 2 is no longer there since 2026-09-24\. Use runway\/gen4\.5/);
  expect(listed.stdout).toMatch(/runway\/gen4\.5 +\$0\.12 a s +ready/);
  expect(vendor.orders).toEqual([]);
});
