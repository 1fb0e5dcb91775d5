import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { passwordChange } from '#src/accounts/credentials-contract.ts';
import { $api } from '#web/api/api.ts';
import { fieldOf, messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { tell } from '#web/ui/toast.ts';
import { SESSIONS } from './session-list.tsx';

export function PasswordForm() {
  const queries = useQueryClient();
  const change = $api.useMutation('post', '/api/auth/password');
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(passwordChange),
    defaultValues: { current_password: '', new_password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (body) => {
    try {
      await change.mutateAsync({ body });
      reset();
      tell('The password is changed.');
      await queries.invalidateQueries({ queryKey: SESSIONS });
    } catch (failure) {
      const field = fieldOf(failure) === 'new_password' ? 'new_password' : 'current_password';
      setError(field, { message: messageOf(failure) }, { shouldFocus: true });
    }
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Password now"
          type="password"
          autoComplete="current-password"
          error={errors.current_password?.message}
          {...register('current_password')}
        />
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="8 characters at least."
          error={errors.new_password?.message}
          {...register('new_password')}
        />
      </div>
      <Button type="submit" className="mt-4" disabled={isSubmitting}>
        {isSubmitting ? 'Changing it' : 'Change the password'}
      </Button>
    </form>
  );
}
