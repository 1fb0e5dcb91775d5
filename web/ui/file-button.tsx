import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

/** Types that are taken as pictures. */
export const PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff';

/** A button that asks for one file. */
export function FileButton({
  label,
  accept = PICTURES,
  disabled = false,
  variant = 'outline',
  className,
  onFile,
  children,
}: {
  label: string;
  accept?: string;
  disabled?: boolean;
  variant?: 'outline' | 'solid';
  className?: string;
  onFile: (file: File) => void;
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again is a choice too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        variant={variant}
        disabled={disabled}
        {...(className !== undefined && { className })}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
