import { Ellipsis, ShieldCheck, ShieldOff, Trash2, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import type { User } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import { Modal } from '#web/ui/modal.tsx';

interface PersonMenuProps {
  person: User;
  isMe: boolean;
  onChange: (rights: { is_active?: boolean; is_superuser?: boolean }) => void;
  onDelete: () => void;
}

/** What a superuser can do about somebody. */
export function PersonMenu({ person, isMe, onChange, onDelete }: PersonMenuProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { is_active: isActive, is_superuser: isSuperuser } = person;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Change ${person.username}`}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onClick={() => onChange({ is_superuser: !isSuperuser })}>
          {isSuperuser ? <ShieldOff aria-hidden /> : <ShieldCheck aria-hidden />}
          {isSuperuser ? 'Take the superuser’s rights' : 'Make a superuser'}
        </MenuItem>
        <MenuItem onClick={() => onChange({ is_active: !isActive })}>
          {isActive ? <UserX aria-hidden /> : <UserCheck aria-hidden />}
          {isActive ? 'Switch off' : 'Let in again'}
        </MenuItem>
        {!isMe && (
          <MenuItem onClick={() => setIsAsking(true)}>
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        )}
      </Menu>
      <Modal
        title={`Delete ${person.username}?`}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
      >
        <p className="text-sm text-ink-2">
          Their ads, pictures, brand styles and tokens go for good; what is being made for them is
          stopped. To keep them out only, switch them off.
        </p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button onClick={() => setIsAsking(false)}>Keep {person.username}</Button>
          <Button
            className="border-danger text-danger"
            onClick={() => {
              setIsAsking(false);
              onDelete();
            }}
          >
            Delete everything of theirs
          </Button>
        </div>
      </Modal>
    </>
  );
}
