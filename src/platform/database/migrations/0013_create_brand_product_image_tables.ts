import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const createBrandProductImageTables: Migration = {
  name: '0013_create_brand_product_image_tables',
  async up(db) {
    await ensureColumns(db, 'brand_styles', {
      id: 'varchar(36) not null primary key',
      user_id: 'varchar(36)',
      name: 'varchar(200)',
      description: 'text',
      image_folder_path: 'varchar(500)',
      created_at: 'datetime',
      updated_at: 'datetime',
    });
    await ensureColumns(db, 'product_images', {
      id: 'varchar(36) not null primary key',
      user_id: 'varchar(36)',
      name: 'varchar(200)',
      description: 'text',
      image_path: 'varchar(500)',
      image_url: 'varchar(500)',
      file_size_bytes: 'integer',
      image_width: 'integer',
      image_height: 'integer',
      mime_type: 'varchar(50)',
      created_at: 'datetime',
    });
  },
};
