import type { Overview } from '../../lib/model/installation/installation.ts';
import { nameScheme } from '../address/name-scheme.ts';
import { formatPlural } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';

export function IpamMode({ overview }: { overview: Overview }) {
  const { mode, evidence, schemes } = overview.ipam;
  return (
    <Section title="IPAM" aside={<span className="font-mono">{mode ?? '?'}</span>}>
      <p className="text-12 text-ink-2">{evidence}</p>
      <ul className="text-12">
        {Object.entries(schemes).map(([scheme, nodes]) => (
          <li key={scheme} className="flex gap-2 py-0.5">
            <span className="tabular-nums">{formatPlural(nodes, 'node')}</span>
            <span className="text-ink-3">{nameScheme(scheme)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
