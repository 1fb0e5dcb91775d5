import { createFileRoute } from '@tanstack/react-router';
import { TokenList } from '#web/accounts/token-list.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { WebhookList } from '#web/webhooks/webhook-list.tsx';
import { Appearance } from '../../appearance.tsx';

export const Route = createFileRoute('/_studio/settings')({ component: SettingsPage });

function SettingsPage() {
  return (
    <Page className="max-w-[860px]">
      <PageHeader title="Settings" />
      <div className="space-y-5">
        <Appearance />
        <TokenList />
        <WebhookList />
      </div>
    </Page>
  );
}
