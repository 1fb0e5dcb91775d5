import { createFileRoute } from '@tanstack/react-router';
import { ProfilePage } from '#web/accounts/profile-page.tsx';

export const Route = createFileRoute('/_studio/profile')({ component: ProfilePage });
