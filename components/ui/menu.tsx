'use client';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { IntentLink } from './intent-link.tsx';
import { toVisibleText } from './visible-text.ts';

export interface MenuItem {
  words: string;
  /** What stands at the right: a value, a key. */
  hint?: ReactNode;
  /** Makes it a box that is ticked or not; the menu stays open. */
  checked?: boolean;
  disabled?: boolean;
  /** A rule stands above it. */
  apart?: boolean;
  /** It leads elsewhere instead of doing something. */
  href?: string;
  onChoose?: () => void;
}

interface MenuProps {
  label: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  items: readonly MenuItem[];
  onClose: () => void;
}

/** ARIA menu in the browser's own popover: it takes the focus, arrows move, Esc or a click elsewhere closes it, and the focus goes back. */
export function Menu({ label, anchor, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    place(element, anchor);
    element.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }, [anchor]);
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={moveFocus}
      onClick={(event) => event.stopPropagation()}
      className="max-h-[70dvh] max-w-[min(420px,calc(100vw-16px))] min-w-[200px] overflow-auto py-1 text-12"
    >
      {items.map((item) => (
        <Item key={item.words} item={item} close={() => menu.current?.hidePopover()} />
      ))}
    </div>
  );
}

const look =
  'flex w-full min-h-[26px] items-center gap-2 px-3 py-1 text-left hover:bg-hover focus:bg-hover disabled:text-ink-3 max-s:min-h-11';

function Item({ item, close }: { item: MenuItem; close: () => void }) {
  const { words, hint, checked, disabled, apart, href, onChoose } = item;
  const className = `${look} ${apart ? 'mt-1 border-t border-line pt-1.5' : ''}`;
  const content = (
    <>
      {checked !== undefined && <Icon small name="check" className={checked ? '' : 'invisible'} />}
      <span className="flex-none">{toVisibleText(words)}</span>
      {hint !== undefined && (
        <span className="ml-auto min-w-0 truncate pl-4 text-11 text-ink-3">
          {typeof hint === 'string' ? toVisibleText(hint) : hint}
        </span>
      )}
    </>
  );
  if (href !== undefined)
    return (
      <IntentLink role="menuitem" tabIndex={-1} href={href} className={className}>
        {content}
      </IntentLink>
    );
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked })}
      tabIndex={-1}
      disabled={disabled}
      className={className}
      onClick={() => {
        onChoose?.();
        if (checked === undefined) close();
      }}
    >
      {content}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const menu = event.currentTarget;
  if (event.key === 'Tab') return menu.hidePopover();
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to === items.length ? 0 : to)?.focus();
}

/** Below the button, with its right edge; above it where below is too little room. */
function place(menu: HTMLElement, anchor: HTMLElement) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const top = box.bottom + 4 + height <= window.innerHeight ? box.bottom + 4 : box.top - height - 4;
  menu.style.left = `${Math.max(8, Math.min(box.right - width, window.innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
