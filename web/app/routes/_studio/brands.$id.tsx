import { createFileRoute } from '@tanstack/react-router';
import { BrandPage } from '#web/brands/brand-page.tsx';

export const Route = createFileRoute('/_studio/brands/$id')({ component: OneBrand });

function OneBrand() {
  const { id } = Route.useParams();
  return <BrandPage key={id} id={id} />;
}
