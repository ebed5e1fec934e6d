'use client';
import { createContext, useContext } from 'react';
import { Age } from './age.tsx';

/** The moment (ms since the epoch) that a recording is looked at; undefined while the cluster is live. The shell tells it. */
export const RecordedNow = createContext<number | undefined>(undefined);

/** Age of a time that an object of the cluster tells: in a recording it is counted to the recording's moment and does not grow. */
export const ObjectAge = ({ time }: { time: string }) => <Age time={time} now={useContext(RecordedNow)} />;
