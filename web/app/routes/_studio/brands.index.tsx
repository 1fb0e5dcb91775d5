import { createFileRoute } from '@tanstack/react-router';
import { BrandsPage } from '#web/brands/brands-page.tsx';

export const Route = createFileRoute('/_studio/brands/')({ component: BrandsPage });
