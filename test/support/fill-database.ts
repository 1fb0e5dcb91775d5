import type { Db } from '#src/platform/database/database.ts';
import type { NewGeneration } from '#src/platform/database/schema.ts';
import {
  aBrandStyle,
  aGeneration,
  aGroup,
  aMetric,
  anEditingSession,
  aUser,
  minutesAfterNoon,
} from './builders.ts';

/** Few enough for both databases' limits on values in one statement. */
const ROWS_AT_ONCE = 400;

const FRAMEWORKS = ['PAS', 'AIDA', 'master_mode'];

interface Amounts {
  /** People with ads; */
  users: number;
  /** and people with a comparison and no ad at all. */
  idleUsers?: number;
  generationsEach: number;
  metricsEach: number;
}

/** Fills a database with many people's ads, past the stores' checks, which is fast. */
export async function fillDatabase(
  db: Db,
  { users: userCount, idleUsers = 0, generationsEach, metricsEach }: Amounts,
) {
  const everyone = Array.from({ length: userCount + idleUsers }, (_, index) =>
    aUser({ username: `user-${index}` }),
  );
  const users = everyone.slice(0, userCount);
  const groups = everyone.map(({ id }) => aGroup({ user_id: id }));
  const originals = users.map(({ id }) => aGeneration({ user_id: id }));
  await insert(everyone, (rows) => db.insertInto('users').values(rows).execute());
  await insert(groups, (rows) => db.insertInto('generation_groups').values(rows).execute());
  await insert(originals, (rows) => db.insertInto('generations').values(rows).execute());

  const generations: NewGeneration[] = [];
  for (let minute = 0; minute < generationsEach; minute += 1) {
    users.forEach((user, index) => {
      const values: Partial<NewGeneration> = {
        ...aWholeAd(minute + index),
        created_at: minutesAfterNoon(minute * userCount + index),
      };
      if (minute % 10 === 0) values.generation_group_id = groups[index]!.id;
      if (minute % 10 === 1) values.parent_generation_id = originals[index]!.id;
      generations.push(aGeneration({ user_id: user.id, ...values }));
    });
  }
  await insert(generations, (rows) => db.insertInto('generations').values(rows).execute());

  const metrics = generations.flatMap(({ id }) =>
    Array.from({ length: metricsEach }, (_, index) =>
      aMetric({ generation_id: id, metric_name: `metric_${index}`, metric_value: index }),
    ),
  );
  await insert(metrics, (rows) => db.insertInto('quality_metrics').values(rows).execute());

  const recurring = generations.map(({ user_id }, index) => ({
    user_id,
    generation_id: originals[index % userCount]!.id,
    created_at: minutesAfterNoon(index),
  }));
  const sessions = recurring.map((values) => anEditingSession(values));
  await insert(sessions, (rows) => db.insertInto('editing_sessions').values(rows).execute());
  const styles = recurring.map(({ user_id, created_at }) => aBrandStyle({ user_id, created_at }));
  await insert(styles, (rows) => db.insertInto('brand_styles').values(rows).execute());

  return {
    users: users.map(({ id }) => id),
    samples: users.map((_, index) => ({
      generation: generations[index]!.id,
      group: groups[index]!.id,
      original: originals[index]!.id,
    })),
  };
}

/** An ad with every JSON field filled, as a finished run leaves it. One in fifty is told as BAB. */
export function aWholeAd(number: number): Partial<NewGeneration> {
  const isDone = number % 5 !== 0;
  const framework = number % 50 === 0 ? 'BAB' : FRAMEWORKS[number % FRAMEWORKS.length]!;
  return {
    prompt: 'Cold brew for people whose mornings start before they do, delivered to the door',
    title: `Cold brew ${number}`,
    status: isDone ? 'completed' : 'failed',
    progress: 100,
    framework,
    model: 'local/motion-1',
    num_scenes: 4,
    num_clips: 4,
    video_path: `videos/${number}.mp4`,
    video_url: `/media/videos/${number}.mp4`,
    thumbnail_url: `/media/videos/${number}.jpg`,
    llm_specification: {
      framework,
      hook: 'Still waiting for the kettle?',
      problem: 'Mornings start before you do.',
      agitation: 'The queue at the corner is longer than your break.',
      solution: 'Cold brew, steeped for a night, at your door.',
      call_to_action: 'Order tonight',
    },
    scene_plan: {
      total_scenes: 4,
      cohesion_score: 85,
      scenes: [1, 2, 3, 4].map((scene) => ({
        scene_number: scene,
        content: 'A hand takes a cold bottle from the step of a door',
        duration: 3.75,
        visual_elements: ['bottle', 'door', 'morning light'],
      })),
    },
    llm_conversation_history: [1, 2, 3].map((iteration) => ({
      role: iteration % 2 === 1 ? 'director' : 'critic',
      iteration,
      content: 'Open on the bottle; the hook has to land before the second beat.',
      timestamp: '2026-03-01T12:00:00Z',
    })),
    coherence_settings: {
      use_seed_control: true,
      use_latent_reuse: false,
      use_ip_adapter: true,
      seed_value: number,
    },
    seed_value: number,
    generation_time_seconds: 21,
    cost: 0,
    completed_at: minutesAfterNoon(number + 1),
  };
}

async function insert<T>(
  rows: readonly T[],
  write: (rows: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await write(rows.slice(from, from + ROWS_AT_ONCE));
  }
}
