import { writeFileSync } from 'node:fs';
import { storiesGalleryPage } from './stories-gallery.ts';

writeFileSync('docs/stories-gallery.md', storiesGalleryPage());
