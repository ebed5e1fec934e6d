import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const looks = {
  plain: 'border-line-2 bg-surface text-ink hover:bg-hover',
  primary: 'border-ink bg-ink text-surface',
  ghost: 'border-transparent text-ink-2 hover:bg-hover',
};

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks;
  icon?: IconName;
}

/** A verb ("Clear filters") or a format ("CSV"). */
export function Button({ look = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex h-[26px] items-center gap-1.5 rounded-4 border px-[9px] text-12 whitespace-nowrap max-s:h-11 ${looks[look]} ${className}`}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span className="button-words">{children}</span>
    </button>
  );
}

/** A square button whose only content is a picture; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  children,
  className = '',
  ...rest
}: { icon: IconName; label: string; children?: ReactNode } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`grid size-7 flex-none place-items-center rounded-4 text-ink-2 hover:bg-hover max-s:size-11 ${className}`}
      {...rest}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
