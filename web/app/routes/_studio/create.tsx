import { createFileRoute } from '@tanstack/react-router';
import { CreatePage } from '#web/generations/create-page.tsx';

export const Route = createFileRoute('/_studio/create')({ component: CreatePage });
