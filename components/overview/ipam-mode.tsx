import type { Overview } from '../../lib/model/installation/installation.ts';
import { formatPlural } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';

// The two schemes of ENI addressing in words: who writes the owner down.
const schemeWords: Record<string, string> = {
  'eni-used': 'owners written in status.ipam.used (up to 1.19)',
  'eni-pools': 'owners joined from pods and endpoints (from 1.20)',
};

export function IpamMode({ overview }: { overview: Overview }) {
  const { mode, evidence, schemes } = overview.ipam;
  return (
    <Section title="IPAM" aside={<span className="font-mono">{mode ?? '?'}</span>}>
      <p className="text-12 text-ink-2">{evidence}</p>
      <ul className="text-12">
        {Object.entries(schemes).map(([scheme, nodes]) => (
          <li key={scheme} className="flex gap-2 py-0.5">
            <span className="tabular-nums">{formatPlural(nodes, 'node')}</span>
            <span className="text-ink-3">{schemeWords[scheme] ?? scheme}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
