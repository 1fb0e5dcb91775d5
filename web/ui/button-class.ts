import { cn } from './cn.ts';

const VARIANTS = {
  solid: 'bg-brand-solid text-on-brand hover:bg-brand-solid-hover shadow-card',
  outline: 'bg-surface border border-line text-ink hover:bg-surface-2 hover:border-line-strong',
  ghost: 'text-ink-2 hover:bg-surface-2 hover:text-ink',
  danger: 'text-danger hover:bg-danger-wash',
} as const;

const SIZES = {
  sm: 'h-8 px-2.5 text-sm gap-1.5',
  md: 'h-9 px-3.5 text-sm gap-2',
  lg: 'h-11 px-5 text-base gap-2.5',
  icon: 'size-8 justify-center',
  'icon-lg': 'size-10 justify-center',
} as const;

export interface ButtonLook {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
}

/** What looks like a button: also a link that leads on, `<Link className={buttonClass({…})}>`. */
export function buttonClass({
  variant = 'outline',
  size = 'md',
  className,
}: ButtonLook & { className?: string }): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center rounded-md font-[540] whitespace-nowrap transition-[background-color,border-color,color,transform] duration-150 active:translate-y-px disabled:opacity-45 disabled:active:translate-y-0 [&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
    className,
  );
}
