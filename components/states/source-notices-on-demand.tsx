'use client';
import dynamic from 'next/dynamic';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { isWorthNotice } from './worth-a-notice.ts';

const SourceNotices = dynamic(() => import('./source-notices.tsx').then((module) => module.SourceNotices), {
  ssr: false,
});

/** Notices, read when there may be one: no part of a first load where all is well. */
export const SourceNoticesOnDemand = ({ sources }: { sources: readonly SourceAnswer[] }) =>
  sources.some(isWorthNotice) && <SourceNotices sources={sources} />;
