'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { announceEvery } from './announce-every.ts';

const ChangeAnnouncements = dynamic(
  () => import('./change-announcements.tsx').then((module) => module.ChangeAnnouncements),
  { ssr: false },
);

/** Read when the first seconds are over: until then the screen itself is read out, and nothing else is said. */
export function Announcements() {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), announceEvery);
    return () => clearTimeout(timer);
  }, []);
  return begun ? <ChangeAnnouncements /> : null;
}
