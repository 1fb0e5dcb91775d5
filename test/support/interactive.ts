import type { GenerationStage } from '#src/generations/interactive/stage-contract.ts';
import { eventually } from './eventually.ts';
import { testStudio } from './test-studio.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { LanguageModel } from '#src/providers/language-model.ts';
import type { VideoModels } from '#src/providers/video-models.ts';

export const INTERACTIVE_WISH = {
  prompt: 'Kiln & Co: hand-thrown mugs for slow mornings. 20% off this week.',
  duration: 6,
  aspect_ratio: '1:1',
  seed_value: 5,
  mode: 'interactive',
};

/** A stage that is slow to come: machines that test are busy. */
const PATIENCE = { withinMs: 120_000 };

/** A person who makes an ad step by step over HTTP, in a studio of this process whose engine works. */
export async function interactiveStudio(
  db: Db,
  own: { models?: VideoModels; languageModel?: LanguageModel } = {},
) {
  const studio = await testStudio(db, {}, own);
  await studio.app.engine.open();
  const { token, user_id } = await studio.signUp('ada');
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) =>
    studio.ask({ method, url: `/api/generations${path}`, token, body });

  async function stageOf(id: string): Promise<GenerationStage> {
    const { body } = await ask('GET', `/${id}/stage`);
    return body as unknown as GenerationStage;
  }

  return {
    ...studio,
    token,
    user_id,
    stageOf,
    begin: async (wish: object = {}) =>
      (await ask('POST', '', { ...INTERACTIVE_WISH, ...wish })).body.id,
    say: (id: string, word: 'approve' | 'feedback' | 'back', body: object) =>
      ask('POST', `/${id}/${word}`, body),
    put: (id: string, what: 'story' | 'references', body: object) =>
      ask('PUT', `/${id}/${what}`, body),
    /** The stage once it waits. */
    async waiting(id: string, stage: string): Promise<GenerationStage> {
      let now: GenerationStage | undefined;
      await eventually(
        `${stage} to wait`,
        async () => {
          now = await stageOf(id);
          if (now.status === 'failed') throw new Error(`it failed at ${now.stage}`);
          return now.stage === stage && now.waiting_since !== null;
        },
        PATIENCE,
      );
      return now ?? stageOf(id);
    },
    async ended(id: string) {
      await eventually(
        'the end',
        async () => ['completed', 'failed'].includes((await ask('GET', `/${id}`)).body.status),
        PATIENCE,
      );
      return (await ask('GET', `/${id}`)).body;
    },
    /** The bytes of what an address shows. */
    async fetch(url: string): Promise<Buffer> {
      const headers = { authorization: `Bearer ${token}` };
      const { statusCode, rawPayload } = await studio.server.inject({ url, headers });
      return statusCode === 200 ? rawPayload : Buffer.alloc(0);
    },
  };
}
