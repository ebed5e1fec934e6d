'use client';
import type { ReactNode } from 'react';
import { useRecordedNow } from '../../lib/queries/status.ts';
import { RecordedNow } from '../ui/object-age.tsx';

/** Within it the ages of objects are counted to the moment of the recording, if one is looked at. */
export const RecordingClock = ({ children }: { children: ReactNode }) => (
  <RecordedNow value={useRecordedNow()}>{children}</RecordedNow>
);
