import { createFileRoute } from '@tanstack/react-router';
import { GroupPage } from '#web/comparisons/group-page.tsx';

export const Route = createFileRoute('/_studio/compare/$group')({ component: ComparisonPage });

function ComparisonPage() {
  const { group } = Route.useParams();
  const navigate = Route.useNavigate();
  return <GroupPage id={group} onDeleted={() => void navigate({ to: '/compare' })} />;
}
