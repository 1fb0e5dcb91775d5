import { z } from 'zod';
import { BRAND_FONTS } from '#src/rendering/design/brand-fonts.ts';

const words = (what: string, max = 500) =>
  z
    .string(`${what} must be text.`)
    .max(max, `${what} must have at most ${max} characters.`)
    .optional();

const name = z
  .string('The name must be text.')
  .trim()
  .min(1, 'The name is empty.')
  .max(200, 'The name must have at most 200 characters.');
const description = z
  .string('The description must be text.')
  .max(5000, 'The description must have at most 5000 characters.');

const font = (what: string) =>
  z
    .enum(BRAND_FONTS, `The ${what} font must be one of ${BRAND_FONTS.join(', ')}.`)
    .nullable()
    .optional();

const styleData = z.strictObject({
  color_palette: z
    .array(
      z
        .string('A colour must be text.')
        .regex(/^#[0-9a-fA-F]{6}$/, 'A colour must be six hex digits, like #1a2b3c.'),
    )
    .min(1, 'Name at least one colour.')
    .max(12, 'Name at most 12 colours.')
    .describe('Strongest first; films are made in these.'),
  fonts: z
    .strictObject({ headline: font('headline'), text: font('text') })
    .optional()
    .describe('Bundled families that films are set in; what is left out is the film style’s own.'),
  visual_theme: words('The theme'),
  typography_style: words('The typography'),
  mood: words('The mood'),
  lighting_preference: words('The lighting'),
  composition_style: words('The composition'),
  brand_keywords: z
    .array(z.string('A keyword must be text.').min(1, 'A keyword is empty.').max(100))
    .max(30, 'There may be at most 30 keywords.')
    .optional(),
});

export const newBrandStyle = z
  .strictObject({ name, description: description.nullable().default(null), style_data: styleData })
  .meta({
    examples: [
      {
        name: 'Northern Roast',
        style_data: { color_palette: ['#1a1a1a', '#ff6b35'], fonts: { headline: 'Unbounded' } },
      },
    ],
  });

export const brandStyleChanges = z
  .strictObject({
    name: name.optional(),
    description: description.nullable().optional(),
    style_data: styleData.optional().describe('Replaces the one before.'),
  })
  .meta({ examples: [{ name: 'Northern Roast, winter' }] });

/** The fields of the form beside the picture. */
export const pictureFields = z.strictObject({ name: name.optional() });

export const pictureForm = z.object({
  file: z.string().meta({
    format: 'binary',
    description: 'A logo, a shop front, a page of the brand book. At most 20 MB.',
  }),
  name: z.string().optional().describe('Without it the file’s own.'),
});

export const logoForm = z.object({
  file: z.string().meta({
    format: 'binary',
    description: 'The logo, best cut out: PNG, WebP, AVIF, JPEG, TIFF or GIF of at most 20 MB.',
  }),
});

export const brandStyleView = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    style_data: z.looseObject({ color_palette: z.array(z.string()) }),
    logo_url: z.string().nullable(),
    ads: z.int().describe('How many ads are made in it; deleting it leaves them as they are.'),
    created_at: z.date(),
    updated_at: z.date(),
  })
  .meta({ id: 'BrandStyle' });

export const brandStylePage = z.object({
  items: z.array(brandStyleView),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
});
