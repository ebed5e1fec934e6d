'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { countChangedAddresses } from './count-changes.ts';
import { createAnnouncer } from './create-announcer.ts';

const path = '/ip-addresses';

function after(ms: number, run: () => void) {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Says to screen readers, politely, how many of the addresses on the screen changed. Ages and other numbers are never said. */
export function ChangeAnnouncements() {
  const client = useQueryClient();
  const [words, setWords] = useState('');
  useEffect(() => {
    const announcer = createAnnouncer({ say: setWords, now: Date.now, after });
    const cache = client.getQueryCache();
    const asked = cache.findAll({ queryKey: [path] });
    const known = new Map(asked.map((query) => [query.queryHash, query.state.data as IpAddressesAnswer | undefined]));
    const unsubscribe = cache.subscribe(({ type, query }) => {
      if (query.queryKey[0] !== path) return;
      if (type === 'removed') known.delete(query.queryHash);
      const answer = query.state.data as IpAddressesAnswer | undefined;
      const before = known.get(query.queryHash);
      if (type !== 'updated' || !answer || answer === before) return;
      known.set(query.queryHash, answer);
      if (before && query.isActive()) announcer.add(countChangedAddresses(before, answer));
    });
    return () => {
      unsubscribe();
      announcer.stop();
    };
  }, [client]);
  return (
    <p role="status" aria-label="What changed" className="sr-only">
      {words}
    </p>
  );
}
