import { expect, test } from 'vitest';
import { RETIRED_MODELS } from './retired-models.ts';
import { FAL_MODELS } from './fal/fal-models.ts';
import { runwayVendor } from './runway/runway-video.ts';
import { RUNWAY_MODELS } from './runway/runway-models.ts';
import { videoModels } from './video-models.ts';

const ALL = [
  ...Object.values(RUNWAY_MODELS),
  ...FAL_MODELS.map(({ facts }) => facts),
  ...RETIRED_MODELS,
];

test('every id of the catalogue is its own, and every successor lives', () => {
  const ids = ALL.map(({ id }) => id);
  const live = ALL.filter(({ status }) => status === 'live').map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  for (const { successor } of ALL) if (successor !== null) expect(live).toContain(successor);
});

test.each(ALL.filter(({ status }) => status === 'live'))(
  '$id says what it costs, how long its clips are, and where that was read',
  ({ durations, micros_per_second, wait, source, checked }) => {
    expect(durations.toSorted((one, other) => one - other)).toEqual(durations);
    expect(Number.isInteger(micros_per_second) && micros_per_second > 0).toBe(true);
    expect(wait[0]).toBeLessThan(wait[1]);
    expect(source).toMatch(/^https:/);
    expect(checked).toMatch(/^2026-\d\d-\d\d$/);
  },
);

const [gen] = Object.values(RUNWAY_MODELS);
const settings = { key: 'k', baseUrl: 'https://api.example.com' };

test('a sunset that has passed retires a model by itself', () => {
  const vendor = runwayVendor(settings);
  const facts = [{ ...gen!, sunset: '2026-12-01', successor: 'runway/veo3.1' }];
  const on = (day: string) => videoModels([{ ...vendor, facts }], () => new Date(day));

  expect(on('2026-11-30').demand('runway/gen4.5').facts.id).toBe('runway/gen4.5');
  expect(() => on('2026-12-01').demand('runway/gen4.5')).toThrow(
    'Runway Gen-4.5 is no longer there since 2026-12-01. Use runway/veo3.1 instead.',
  );
  expect(on('2026-12-01').list()).toMatchObject([{ usable: false, missing_key: null }]);
});

test('a model without its key names the variable, an unknown one the command that lists', () => {
  const models = videoModels([runwayVendor({ ...settings, key: null })], () => new Date());

  expect(() => models.demand('runway/gen4.5')).toThrow(/set RUNWAYML_API_SECRET/);
  expect(() => models.demand('acme/film')).toThrow(/admint models/);
});
