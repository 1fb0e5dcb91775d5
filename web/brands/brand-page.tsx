import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, notFound, useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { $api, type BrandStyle } from '#web/api/api.ts';
import { isNotFound, messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { usedBy } from '#web/ui/format.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { toDraft } from './brand-draft.ts';
import { BrandForm } from './brand-form.tsx';
import { brandOptions, keepBrand } from './brand-queries.ts';
import { LogoField } from './logo-field.tsx';

/** One brand style, to look at and to change. */
export function BrandPage({ id }: { id: string }) {
  const brand = useQuery(brandOptions(id));
  if (isNotFound(brand.error)) notFound({ throw: true });
  return (
    <Page>
      <PageHeader
        title={brand.data?.name ?? 'Brand style'}
        above={<Link to="/brands">Brand styles</Link>}
        below={brand.data && <span>{usedBy(brand.data.ads)}</span>}
        actions={brand.data && <Delete brand={brand.data} />}
      />
      {brand.isError && (
        <ErrorState message={messageOf(brand.error)} onRetry={() => void brand.refetch()} />
      )}
      {brand.isPending && <Skeleton className="h-[560px] max-w-[820px] rounded-lg" />}
      {brand.data && <Edit brand={brand.data} />}
    </Page>
  );
}

function Edit({ brand }: { brand: BrandStyle }) {
  const queries = useQueryClient();
  const save = $api.useMutation('patch', '/api/brand-styles/{id}', {
    onSuccess: (changed) => {
      keepBrand(queries, changed);
      tell('Saved.');
    },
  });
  return (
    <BrandForm
      before={toDraft(brand)}
      submitLabel="Save the brand style"
      isPending={save.isPending}
      failure={save.error ? messageOf(save.error) : undefined}
      onSubmit={(body) => save.mutate({ body, params: { path: { id: brand.id } } })}
      logo={<LogoField brand={brand} />}
    />
  );
}

function Delete({ brand }: { brand: BrandStyle }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = $api.useMutation('delete', '/api/brand-styles/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: async () => {
      await navigate({ to: '/brands' });
      queries.removeQueries({ queryKey: brandOptions(brand.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['get', '/api/brand-styles'] });
      tell(`${brand.name} deleted.`);
    },
  });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" disabled={remove.isPending}>
          <Trash2 aria-hidden />
          Delete
        </Button>
      }
      title={`Delete ${brand.name}?`}
      confirm="Delete the brand style"
      onConfirm={() => remove.mutate({ params: { path: { id: brand.id } } })}
    >
      {usedBy(brand.ads)} Its colours, tone and logo go for good
      {brand.ads > 0 ? '; ads made in it stay as they are.' : '.'}
    </ConfirmDialog>
  );
}
