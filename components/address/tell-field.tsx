'use client';
import dynamic from 'next/dynamic';
import type { FieldId } from '../../lib/model/provenance/fields.ts';

// The table is read when the first field is asked for: it is no part of any first load.
const FieldWords = dynamic(() => import('./field-words.tsx').then((module) => module.FieldWords), { ssr: false });

/** Words about a field, for whatever shows them on demand. */
export const tellField = (field: FieldId) => <FieldWords field={field} />;
