import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { $api, type User } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { money } from '#web/ui/format.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Modal } from '#web/ui/modal.tsx';

/** What somebody spent and may spend, with a way to change it. */
export function BudgetCell({ person }: { person: User }) {
  const [isOpen, setIsOpen] = useState(false);
  const budget = $api.useQuery('get', '/api/users/{id}/budget', {
    params: { path: { id: person.id } },
  });
  const limit = budget.data?.monthly_limit ?? null;
  return (
    <span className="inline-flex items-center gap-1">
      <span className="tnum font-mono text-xs">
        {budget.data && (
          <>
            {money(budget.data.spent)}
            <span className="text-ink-3">
              {limit === null ? ' this month, no limit' : ` of ${money(limit)} this month`}
            </span>
          </>
        )}
      </span>
      <IconButton label={`Budget of ${person.username}`} onClick={() => setIsOpen(true)}>
        <Pencil aria-hidden />
      </IconButton>
      <Modal
        title={`Budget of ${person.username}`}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <BudgetForm person={person} limit={limit} onClose={() => setIsOpen(false)} />
      </Modal>
    </span>
  );
}

interface BudgetFormProps {
  person: User;
  limit: number | null;
  onClose: () => void;
}

function BudgetForm({ person, limit, onClose }: BudgetFormProps) {
  const queries = useQueryClient();
  const [amount, setAmount] = useState(limit === null ? '' : String(limit));
  const save = $api.useMutation('put', '/api/users/{id}/budget', {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['get', '/api/users/{id}/budget'] });
      await queries.invalidateQueries({ queryKey: ['get', '/api/auth/budget'] });
      onClose();
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const monthly = amount.trim() === '' ? null : Number(amount.replace(',', '.'));
    save.mutate({ body: { monthly_limit: monthly }, params: { path: { id: person.id } } });
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <TextField
        label="US dollars a calendar month"
        inputMode="decimal"
        hint="Empty: no limit. What is drawn on this machine is free."
        value={amount}
        error={save.error ? messageOf(save.error) : undefined}
        onChange={({ target }) => setAmount(target.value)}
      />
      <Button type="submit" variant="solid" disabled={save.isPending}>
        Set the budget
      </Button>
    </form>
  );
}
