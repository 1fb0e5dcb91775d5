import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { signInBody } from '#src/accounts/account-contract.ts';
import { $api } from '#web/api/api.ts';
import { fieldOf, messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { meOptions } from './me.ts';

/** Signs somebody in; the browser keeps the cookie and nothing else. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const queries = useQueryClient();
  const signIn = $api.useMutation('post', '/api/auth/login');
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(signInBody),
    defaultValues: { username: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (body) => {
    try {
      const { user } = await signIn.mutateAsync({ body });
      queries.removeQueries();
      queries.setQueryData(meOptions.queryKey, user);
      onSignedIn();
    } catch (failure) {
      const field = fieldOf(failure) === 'username' ? 'username' : 'password';
      setError(field, { message: messageOf(failure) }, { shouldFocus: true });
    }
  });

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Name or email address"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...register('username')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" variant="solid" size="lg" className="w-full" disabled={isSubmitting}>
        {isSubmitting ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
