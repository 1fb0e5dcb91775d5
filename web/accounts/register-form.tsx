import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { registration } from '#src/accounts/credentials-contract.ts';
import { $api } from '#web/api/api.ts';
import { fieldOf, messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Makes an account and signs in with it. */
export function RegisterForm({ onSignedIn }: { onSignedIn: () => void }) {
  const makeAccount = $api.useMutation('post', '/api/auth/register');
  const signIn = useSignIn();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(registration),
    defaultValues: { username: '', email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (body) => {
    try {
      await makeAccount.mutateAsync({ body });
      await signIn({ username: body.username, password: body.password });
      onSignedIn();
    } catch (failure) {
      const named = fieldOf(failure);
      const field = named === 'username' || named === 'email' ? named : 'password';
      setError(field, { message: messageOf(failure) }, { shouldFocus: true });
    }
  });

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...register('username')}
      />
      <TextField
        label="Email address"
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="8 characters at least."
        error={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" variant="solid" size="lg" className="w-full" disabled={isSubmitting}>
        {isSubmitting ? 'Making the account' : 'Make the account'}
      </Button>
    </form>
  );
}
