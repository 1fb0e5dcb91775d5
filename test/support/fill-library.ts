import type { APIRequestContext } from 'playwright-core';
import type { Db } from '#src/platform/database/database.ts';
import { drawBag } from '../../bench/gallery-pictures.ts';
import { aGeneration, anId, aProviderCall } from './builders.ts';

/** Gives the one who is signed in one of everything that a page can show; answers with their ids by the page's noun. */
export async function fillLibrary(
  api: APIRequestContext,
  origin: string,
  db: Db,
): Promise<Record<string, string>> {
  const headers = { origin };
  const made = async (path: string, options: object) => {
    const answer = await api.post(`${origin}/api/${path}`, { headers, ...options });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
  const bag = { name: 'bag.png', mimeType: 'image/png', buffer: drawBag().png };
  const brand = await made('brand-styles', {
    data: { name: 'Kavi', style_data: { color_palette: ['#e8613c', '#f6e7d8'], mood: 'Dry' } },
  });
  await made('product-images', { multipart: { file: bag, category: 'packaging', tags: 'red' } });
  await made('auth/tokens', { data: { name: 'shop export' } });
  await made('webhooks', { data: { url: 'http://127.0.0.1:1/ads' } });
  const compare = await made('generation-groups', {
    data: {
      comparison_type: 'settings',
      shared: { prompt: 'Hand-thrown mugs', duration: 6 },
      variations: [{ framework: 'PAS' }, { framework: 'BAB' }],
    },
  });
  const me = (await (await api.get(`${origin}/api/auth/me`)).json()) as { id: string };
  return { brands: brand, compare, generations: await addAds(db, me.id) };
}

async function addAds(db: Db, userId: string): Promise<string> {
  const scenes = ['problem', 'agitation', 'solution'].map((beat, index) => ({
    ...{ scene_number: index + 1, content: beat, duration: 2, visual_elements: [] },
    ...{ beat, headline: `The ${beat}` },
  }));
  const plan = { total_scenes: 3, cohesion_score: null, scenes };
  const ad = aGeneration({
    ...{
      user_id: userId,
      title: 'Oat cold brew',
      status: 'completed',
      scene_plan: plan,
      cost: 0.36,
    },
    ...{ framework: 'PAS', aspect_ratio: '16:9', duration: 6, created_at: new Date() },
  });
  const others = [
    aGeneration({ user_id: userId, title: 'Night buses', status: 'processing', progress: 40 }),
    aGeneration({
      user_id: userId,
      title: 'Mugs',
      status: 'failed',
      error_message: 'The disk is full.',
    }),
    aGeneration({ user_id: userId, title: 'A bag', status: 'pending' }),
  ];
  for (const one of [ad, ...others]) await db.insertInto('generations').values(one).execute();
  const call = aProviderCall({
    id: anId(),
    user_id: userId,
    generation_id: ad.id,
    created_at: new Date(),
  });
  await db.insertInto('provider_calls').values(call).execute();
  return ad.id;
}
