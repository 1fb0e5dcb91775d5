import type { APIRequestContext } from 'playwright-core';
import { drawBag, drawPhone, drawPhoto } from './gallery-pictures.ts';

interface Filled {
  generations: string[];
  brands: string[];
  pictures: string[];
}

const ADS = [
  {
    prompt:
      'Oat cold brew for people whose mornings start before they do: 0 g sugar, ready to drink.',
    framework: 'PAS',
    aspect_ratio: '16:9',
  },
  {
    prompt: 'A canvas bag that carries a week and still looks like Friday.',
    framework: 'BAB',
    aspect_ratio: '9:16',
  },
  {
    prompt: 'A budgeting app that tells you on the first what you can spend on the last.',
    framework: 'AIDA',
    aspect_ratio: '1:1',
  },
  {
    prompt: 'Hand-thrown mugs, each one a little different, none of them in a hurry.',
    framework: 'FAB',
    aspect_ratio: '4:5',
  },
  {
    prompt: 'Night buses with seats you can sleep in: Berlin to Vienna from 29 €.',
    framework: 'HOOK',
    aspect_ratio: '9:16',
  },
] as const;

const BRANDS = [
  {
    name: 'Kavi Sunrise',
    description: 'Cold brew with oat. Dry humour, no shouting.',
    style_data: {
      color_palette: ['#e8613c', '#f6e7d8', '#2f6f7e', '#5a2d1c'],
      mood: 'Calm, a little wry',
      visual_theme: 'Morning light on plain things',
      brand_keywords: ['cold brew', 'oat', 'mornings'],
    },
  },
  {
    name: 'Northern Roast',
    description: null,
    style_data: { color_palette: ['#1a1a1a', '#ff6b35', '#f3efe6'], mood: 'Bold' },
  },
] as const;

const PICTURES = [
  { name: 'Ledger app', file: drawPhone, category: 'product-shot', tags: 'app,blue' },
  { name: 'Canvas bag', file: drawBag, category: 'packaging', tags: 'summer' },
  { name: 'Morning bread', file: drawPhoto, category: 'lifestyle', tags: 'bakery,morning' },
] as const;

/** Gives somebody who is signed in brands, pictures and ads of every shape, through the API as anybody would. */
export async function fillStudio(api: APIRequestContext, origin: string): Promise<Filled> {
  const headers = { origin };
  const made = async (path: string, options: object) => {
    const answer = await api.post(`${origin}/api/${path}`, { headers, ...options });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
  const brands: string[] = [];
  for (const data of BRANDS) brands.push(await made('brand-styles', { data }));
  const pictures: string[] = [];
  for (const { file, ...fields } of PICTURES) {
    const picture = { name: `${fields.name}.png`, mimeType: 'image/png', buffer: file().png };
    pictures.push(await made('product-images', { multipart: { file: picture, ...fields } }));
  }
  const generations: string[] = [];
  for (const [index, ad] of ADS.entries()) {
    const data = {
      ...{ ...ad, duration: 6 + index * 2, seed_value: 7 + index },
      ...(index < 2 && { brand_style_id: brands[index] }),
      ...((index === 1 || index === 2) && { product_image_id: pictures[2 - index] }),
    };
    generations.push(await made('generations', { data }));
  }
  return { generations, brands, pictures };
}
