import { createFileRoute } from '@tanstack/react-router';
import { useMe } from '#web/accounts/me.ts';
import { CreatePage } from '#web/generations/create/create-page.tsx';

export const Route = createFileRoute('/_studio/create')({
  validateSearch: ({ like }): { like?: string | undefined } => ({
    like: typeof like === 'string' ? like : undefined,
  }),
  component: NewAdPage,
});

function NewAdPage() {
  const { id } = useMe();
  const { like } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <CreatePage
      key={id}
      userId={id}
      like={like}
      onFilled={() => void navigate({ search: {}, replace: true })}
    />
  );
}
