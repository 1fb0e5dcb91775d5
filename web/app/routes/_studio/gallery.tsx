import { createFileRoute } from '@tanstack/react-router';
import { GalleryPage } from '#web/generations/gallery-page.tsx';

export const Route = createFileRoute('/_studio/gallery')({ component: GalleryPage });
