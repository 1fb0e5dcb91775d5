import { createFileRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../../not-found-page.tsx';

/** Any other address: said inside the studio, with the way on beside it. */
export const Route = createFileRoute('/_studio/$')({ component: NotFoundPage });
