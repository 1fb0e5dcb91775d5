import { type SyntheticEvent, useState } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { CopyField } from '#web/ui/copy-field.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Modal } from '#web/ui/modal.tsx';
import { Select } from '#web/ui/select.tsx';

const RIGHTS = [
  { value: 'write', label: 'Looks and makes' },
  { value: 'read', label: 'Only looks' },
] as const;

const LIVES = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
] as const;

interface Making {
  isOpen: boolean;
  onMade: () => void;
  onClose: () => void;
}

/** Makes a token and shows it, this once. */
export function NewToken({ isOpen, onMade, onClose }: Making) {
  const [token, setToken] = useState<string>();
  const close = () => {
    setToken(undefined);
    onClose();
  };
  return (
    <Modal
      title={token === undefined ? 'New token' : 'Keep it now'}
      isOpen={isOpen}
      onClose={close}
    >
      {token === undefined ? (
        <Wish
          onMade={(made) => {
            setToken(made);
            onMade();
          }}
        />
      ) : (
        <div className="space-y-4">
          <CopyField
            label="Token"
            value={token}
            hint="It is not shown again. Whoever has it acts in your name."
          />
          <Button variant="solid" onClick={close}>
            I have it
          </Button>
        </div>
      )}
    </Modal>
  );
}

function Wish({ onMade }: { onMade: (token: string) => void }) {
  const [name, setName] = useState('');
  const [rights, setRights] = useState<'read' | 'write'>('write');
  const [days, setDays] = useState<(typeof LIVES)[number]['value']>('90');
  const make = $api.useMutation('post', '/api/auth/tokens', {
    onSuccess: ({ token }) => onMade(token),
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const scopes: ('read' | 'write')[] = rights === 'write' ? ['read', 'write'] : ['read'];
    make.mutate({ body: { name, scopes, days: Number(days) } });
  }

  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        label="Name"
        placeholder="shop export"
        hint="So that you know it again."
        value={name}
        error={make.error ? messageOf(make.error) : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select label="What it may" value={rights} options={RIGHTS} onChange={setRights} />
        <Select label="How long" value={days} options={LIVES} onChange={setDays} />
      </div>
      <Button type="submit" variant="solid" disabled={make.isPending}>
        {make.isPending ? 'Making it' : 'Make the token'}
      </Button>
    </form>
  );
}
