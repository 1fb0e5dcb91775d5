import { createFileRoute } from '@tanstack/react-router';
import { GroupPage } from '#web/comparisons/group-page.tsx';

export const Route = createFileRoute('/_studio/compare/$id')({ component: ComparisonPage });

function ComparisonPage() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return <GroupPage id={id} onDeleted={() => void navigate({ to: '/compare' })} />;
}
