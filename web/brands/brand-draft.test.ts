import { expect, test } from 'vitest';
import { NEW_BRAND, readDraft, toDraft } from './brand-draft.ts';

const BRAND = {
  id: '1',
  name: 'Kavi',
  description: null,
  logo_url: null,
  ads: 0,
  created_at: '',
  updated_at: '',
  style_data: {
    color_palette: ['#e8613c'],
    fonts: { headline: 'Unbounded' },
    mood: 'calm',
    brand_keywords: ['oat', 'mornings'],
  },
};

test('what is read into the form is sent back unchanged, and nothing that is empty', () => {
  const { name, description, style_data } = BRAND;

  expect(readDraft(toDraft(BRAND))).toEqual({ body: { name, description, style_data } });
});

test('each fault stands at its own field, in the words of the server', () => {
  const draft = { ...NEW_BRAND, name: ' ', colors: ['#12'], mood: 'x'.repeat(501) };

  expect(readDraft(draft)).toEqual({
    errors: {
      name: 'The name is empty.',
      colors: 'A colour must be six hex digits, like #1a2b3c.',
      mood: 'The mood must have at most 500 characters.',
    },
  });
});
