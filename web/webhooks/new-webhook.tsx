import { type SyntheticEvent, useState } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { CopyField } from '#web/ui/copy-field.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Modal } from '#web/ui/modal.tsx';

interface Making {
  isOpen: boolean;
  onMade: () => void;
  onClose: () => void;
}

/** Takes an address and shows the secret that it is signed with, this once. */
export function NewWebhook({ isOpen, onMade, onClose }: Making) {
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState<string>();
  const make = $api.useMutation('post', '/api/webhooks', {
    onSuccess: (made) => {
      setSecret(made.secret);
      onMade();
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    make.mutate({ body: { url } });
  }

  function close() {
    setUrl('');
    setSecret(undefined);
    make.reset();
    onClose();
  }

  return (
    <Modal
      title={secret === undefined ? 'New webhook' : 'Keep the secret now'}
      isOpen={isOpen}
      onClose={close}
    >
      {secret === undefined ? (
        <form noValidate onSubmit={submit} className="space-y-4">
          <TextField
            label="Address"
            type="url"
            placeholder="https://shop.example/ads"
            value={url}
            error={make.error ? messageOf(make.error) : undefined}
            onChange={({ target }) => setUrl(target.value)}
          />
          <Button type="submit" variant="solid" disabled={make.isPending || url === ''}>
            Make the webhook
          </Button>
        </form>
      ) : (
        <div className="space-y-4">
          <CopyField
            label="Secret"
            value={secret}
            hint="It is not shown again. With it the program checks that we are who we say."
          />
          <Button variant="solid" onClick={close}>
            I have it
          </Button>
        </div>
      )}
    </Modal>
  );
}
