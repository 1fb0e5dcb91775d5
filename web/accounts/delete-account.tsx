import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Modal } from '#web/ui/modal.tsx';

/** Asks for the password once more; then nothing is left. */
export function DeleteAccount() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="danger" className="border border-danger" onClick={() => setIsOpen(true)}>
        Delete my account
      </Button>
      <Modal title="Delete your account?" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Proof onKeep={() => setIsOpen(false)} />
      </Modal>
    </>
  );
}

function Proof({ onKeep }: { onKeep: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const remove = $api.useMutation('delete', '/api/auth/me', {
    onSuccess: async () => {
      await navigate({ to: '/login' });
      queries.removeQueries();
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    remove.mutate({ body: { password } });
  }

  return (
    <form onSubmit={submit} className="space-y-4">
      <p className="text-sm text-ink-2">
        Everything you made here goes at once and cannot be brought back.
      </p>
      <TextField
        label="Your password, once more"
        type="password"
        autoComplete="current-password"
        value={password}
        error={remove.error ? messageOf(remove.error) : undefined}
        onChange={({ target }) => setPassword(target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onKeep}>Keep it</Button>
        <Button
          type="submit"
          className="border-danger text-danger"
          disabled={password === '' || remove.isPending}
        >
          Delete everything
        </Button>
      </div>
    </form>
  );
}
