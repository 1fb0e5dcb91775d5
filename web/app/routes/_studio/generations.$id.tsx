import { createFileRoute } from '@tanstack/react-router';
import { GenerationPage } from '#web/generations/generation-page.tsx';

export const Route = createFileRoute('/_studio/generations/$id')({ component: AdPage });

function AdPage() {
  const { id } = Route.useParams();
  return <GenerationPage id={id} />;
}
