import { createFileRoute } from '@tanstack/react-router';
import { NewBrandPage } from '#web/brands/new-brand-page.tsx';

export const Route = createFileRoute('/_studio/brands/new')({ component: NewBrandPage });
