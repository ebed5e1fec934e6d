import type { ReactNode } from 'react';

const path = (d: string) => <path d={d} />;

/** 16 × 16 outlines, drawn for this product. */
const shapes = {
  'chevron-down': path('m4 6 4 4 4-4'),
  'chevron-right': path('m6 4 4 4-4 4'),
  'chevron-up': path('m4 10 4-4 4 4'),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3 3" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 3.5v-.3c0-.7-.5-1.2-1.2-1.2H3.7C3 2 2.5 2.5 2.5 3.2v5.6c0 .7.5 1.2 1.2 1.2H4" />
    </>
  ),
  cross: path('m4 4 8 8M12 4l-8 8'),
  check: path('m3 8.5 3.2 3.2L13 5'),
  dash: path('M4 8h8'),
  theme: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
    </>
  ),
  help: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.6-.8 1.1v.2M8 11.4v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3V11M8 5v.1" />
    </>
  ),
  link: path(
    'M6.7 9.3a2.5 2.5 0 0 0 3.6 0l2.3-2.3A2.5 2.5 0 0 0 9 3.4l-.8.8M9.3 6.7a2.5 2.5 0 0 0-3.6 0L3.4 9A2.5 2.5 0 0 0 7 12.6l.8-.8',
  ),
  overview: path('M2.5 3H7v5H2.5zM9 3h4.5v3H9zM9 8h4.5v5H9zM2.5 10H7v3H2.5z'),
  'ip-addresses': (
    <>
      <path d="M2.5 3.5h4M2.5 8h4M2.5 12.5h4M4.5 3.5v9" />
      <rect x="8.5" y="2" width="5" height="3" rx=".5" />
      <rect x="8.5" y="6.5" width="5" height="3" rx=".5" />
      <rect x="8.5" y="11" width="5" height="3" rx=".5" />
    </>
  ),
  identity: (
    <>
      <circle cx="4" cy="4.5" r="2" />
      <circle cx="12" cy="5.5" r="2" />
      <circle cx="7" cy="12" r="2" />
      <path d="m5.8 5 4.2.4M5 6.3l1.4 3.8M10.8 7.1l-2.5 3.4" />
    </>
  ),
  endpoint: (
    <>
      <rect x="2.5" y="4.5" width="11" height="7" rx="1" />
      <path d="M5 11.5v2M8 11.5v2M11 11.5v2" />
    </>
  ),
  node: (
    <>
      <rect x="2.5" y="2.5" width="11" height="4.5" rx="1" />
      <rect x="2.5" y="9" width="11" height="4.5" rx="1" />
      <path d="M5 4.8h.1M5 11.3h.1" />
    </>
  ),
  layers: path('m8 2 5.5 3L8 8 2.5 5zM2.5 8 8 11l5.5-3M2.5 11 8 14l5.5-3'),
  warning: path('M8 2.2 14.2 13H1.8zM8 6.5v3M8 11.3v.1'),
  filter: path('M2.5 3.5h11l-4 5v4l-3-1.5V8.5z'),
  download: path('M8 2.5V10M5 7l3 3 3-3M3 13h10'),
  menu: path('M2.5 4.5h11M2.5 8h11M2.5 11.5h11'),
  up: path('M8 13V4M4.5 7 8 3.5 11.5 7'),
  print: path('M4.5 6V2.5h7V6M4.5 11h-2V6.5h11V11h-2M4.5 9.5h7v4h-7z'),
  columns: path('M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10'),
  more: path('M4 8h.1M8 8h.1M12 8h.1'),
  pause: path('M6 4v8M10 4v8'),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.3l2.2 1.3" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Decorative: what it stands beside, or its button's label, says the word. */
export function Icon({ name, small, className = '' }: { name: IconName; small?: boolean; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`icon ${small ? 'icon-12' : ''} ${className}`}>
      {shapes[name]}
    </svg>
  );
}
