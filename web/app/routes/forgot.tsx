import { createFileRoute, Link } from '@tanstack/react-router';
import { EntryPage } from '#web/accounts/entry-page.tsx';

export const Route = createFileRoute('/forgot')({ component: ForgotPage });

function ForgotPage() {
  return (
    <EntryPage
      title="Password forgotten"
      why="This studio sends no mail. Whoever runs it sets a new password for you, on the machine it runs on:"
    >
      <pre
        tabIndex={0}
        aria-label="Command"
        className="overflow-x-auto rounded-md border border-line bg-surface-2 px-3 py-2.5 font-mono text-sm"
      >
        npm run admint -- user password your-name
      </pre>
      <p className="text-sm text-ink-2">It asks for the new password and ends your sessions.</p>
      <Link to="/login" className="text-sm text-brand underline">
        Back to signing in
      </Link>
    </EntryPage>
  );
}
