import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** The inside of a page: its margins and its greatest width. */
export function Page({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={cn('mx-auto w-full max-w-[1240px] px-4 py-6 md:px-8 md:py-8', className)}
      {...rest}
    />
  );
}
