import { $api } from '#web/api/api.ts';

/** Whether one can make an account; asked anew each time somebody comes to the door. */
export const registrationOptions = $api.queryOptions(
  'get',
  '/api/auth/registration',
  {},
  { staleTime: 0, gcTime: 0 },
);
