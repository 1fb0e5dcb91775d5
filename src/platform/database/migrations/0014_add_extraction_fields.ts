import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addExtractionFields: Migration = {
  name: '0014_add_extraction_fields',
  async up(db) {
    await ensureColumns(db, 'brand_styles', { style_data: 'json', sample_images: 'json' });
    await ensureColumns(db, 'product_images', { category: 'varchar(100)', tags: 'json' });
  },
};
