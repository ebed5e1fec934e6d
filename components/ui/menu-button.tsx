'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { IconButton } from './button.tsx';
import type { IconName } from './icon.tsx';
import type { MenuItem } from './menu.tsx';

// The menu is read when somebody points at its button: it is no part of the first load.
const loadMenu = () => import('./menu.tsx').then((module) => module.Menu);
const Menu = dynamic(loadMenu, { ssr: false });

interface MenuButtonProps {
  icon: IconName;
  label: string;
  /** Made when the menu is open. */
  toItems: () => readonly MenuItem[];
  className?: string;
  tabIndex?: number;
}

/** A button with a picture that opens a menu. */
export function MenuButton({ toItems, ...button }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        {...button}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={loadMenu}
        onFocus={loadMenu}
        onClick={(event) => {
          // The row that it stands in is not chosen by it.
          event.stopPropagation();
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      />
      {anchor && <Menu label={button.label} anchor={anchor} items={toItems()} onClose={() => setAnchor(null)} />}
    </>
  );
}
