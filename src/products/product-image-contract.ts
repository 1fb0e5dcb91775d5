import { z } from 'zod';

const name = z
  .string('The name must be text.')
  .trim()
  .min(1, 'The name is empty.')
  .max(200, 'The name must have at most 200 characters.');
const description = z
  .string('The description must be text.')
  .max(5000, 'The description must have at most 5000 characters.');
const category = z
  .string('The category must be text.')
  .trim()
  .min(1, 'The category is empty.')
  .max(100, 'The category must have at most 100 characters.')
  .meta({ examples: ['product-shot', 'lifestyle', 'detail', 'packaging'] });
const tag = z
  .string('A tag must be text.')
  .trim()
  .min(1, 'A tag is empty.')
  .max(100, 'A tag must have at most 100 characters.');
const tags = z.array(tag).max(30, 'There may be at most 30 tags.');

/** The fields of the form beside the file. */
export const uploadFields = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  category: category.optional(),
  tags: z
    .string()
    .transform((words) => words.split(',').filter((word) => word.trim() !== ''))
    .pipe(tags)
    .optional(),
});

/** The same for the contract, where a form has no other types than text and file. */
export const uploadForm = z.object({
  file: z.string().meta({
    format: 'binary',
    description: 'JPEG, PNG, WebP, AVIF, GIF or TIFF; at most 20 MB and 64 megapixels.',
  }),
  name: z.string().optional().describe('Without it the file’s own.'),
  description: z.string().optional(),
  category: z.string().optional(),
  tags: z.string().optional().describe('Separated by commas.'),
});

export const productImageChanges = z
  .strictObject({
    name: name.optional(),
    description: description.nullable().optional(),
    category: category.nullable().optional(),
    tags: tags.nullable().optional(),
  })
  .meta({ examples: [{ category: 'packaging', tags: ['summer'] }] });

export const productImageView = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    image_url: z
      .string()
      .describe('A copy to look at: upright, without what a camera wrote into it.'),
    file_size_bytes: z.int(),
    image_width: z.int().describe('Pixels, upright.'),
    image_height: z.int(),
    mime_type: z.string(),
    category: z.string().nullable(),
    tags: z.array(z.string()).nullable(),
    ads: z.int().describe('How many ads show it; deleting it leaves them as they are.'),
    created_at: z.date(),
  })
  .meta({ id: 'ProductImage' });

export const productImagePage = z.object({
  items: z.array(productImageView),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
});
