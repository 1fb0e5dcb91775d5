import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { NEW_BRAND } from './brand-draft.ts';
import { BrandForm } from './brand-form.tsx';
import { keepBrand } from './brand-queries.ts';

/** A brand style made by hand. */
export function NewBrandPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const make = $api.useMutation('post', '/api/brand-styles', {
    onSuccess: (brand) => {
      keepBrand(queries, brand);
      void navigate({ to: '/brands/$id', params: { id: brand.id } });
    },
  });
  return (
    <Page>
      <PageHeader title="New brand style" above={<Link to="/brands">Brand styles</Link>} />
      <BrandForm
        before={NEW_BRAND}
        submitLabel="Make the brand style"
        isPending={make.isPending}
        failure={make.error ? messageOf(make.error) : undefined}
        onSubmit={(body) => make.mutate({ body })}
      />
    </Page>
  );
}
