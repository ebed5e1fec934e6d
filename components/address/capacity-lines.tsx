import type { Capacity, Counts } from '../../lib/model/capacity/capacity.ts';
import { formatCount } from '../ui/format.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { NameWithNamespace } from './ids.tsx';

/** How many addresses a node can hold: the printed sum, who waits, what is particular; `ledger` also what it comes out of. */
export function CapacityLines({ capacity, ledger }: { capacity: Capacity; ledger?: boolean }) {
  const { arithmetic, steps, notes, waiting } = capacity;
  return (
    <>
      <ul className="font-mono text-12/[18px] text-ink-2">
        {[arithmetic ?? 'limits of this instance are not known', ...steps].map((line) => (
          <li key={line}>{emphasiseResult(line)}</li>
        ))}
      </ul>
      <WaitingPods pods={waiting} />
      {notes.map((note) => (
        <p key={note} className="mt-1 text-11 text-ink-2">
          {note}
        </p>
      ))}
      <LedgerSentence capacity={capacity} />
      {ledger && <Ledger capacity={capacity} />}
    </>
  );
}

// More are for kubectl.
const mostNamed = 12;

/** Pods bound to the node without an address, by name; null is "not known", which is not none. */
export function WaitingPods({ pods }: { pods: Capacity['waiting'] }) {
  if (pods === null) {
    return <p className="mt-1 text-12 text-ink-3">Whether pods wait for an address is not known: Pods are not read.</p>;
  }
  if (pods.length === 0) return null;
  return (
    <div className="mt-1 text-12">
      <p className="font-semibold text-conflict">
        {pods.length === 1 ? '1 pod waits' : `${pods.length} pods wait`} for an address
      </p>
      <ul>
        {pods.slice(0, mostNamed).map(({ namespace, name }) => (
          <li key={`${namespace}/${name}`} className="truncate" title={toVisibleText(`${namespace}/${name}`)}>
            <NameWithNamespace namespace={namespace} name={name} />
          </li>
        ))}
      </ul>
      {pods.length > mostNamed && <p className="text-ink-3">and {pods.length - mostNamed} more</p>}
    </div>
  );
}

/** What stands after the last `=` is the answer of a printed sum. */
function emphasiseResult(line: string) {
  const equals = line.lastIndexOf('= ');
  if (equals < 0) return line;
  return (
    <>
      {line.slice(0, equals + 2)}
      <b className="font-semibold text-ink">{line.slice(equals + 2)}</b>
    </>
  );
}

/** In the scheme of 1.20 three figures differ that were one before: what EC2 attached, what the agent may give, what is in use. */
export function LedgerSentence({ capacity: { scheme, ipv4 } }: { capacity: Pick<Capacity, 'scheme' | 'ipv4'> }) {
  if (scheme !== 'eni-pools' || !ipv4) return null;
  return (
    <p className="mt-1 text-12 text-ink-2 tabular-nums">
      {formatCount(ipv4.attached)} attached, {formatCount(ipv4.allocated)} allocated to the agent,{' '}
      {formatCount(ipv4.used)} in use
    </p>
  );
}

const figures: readonly { name: keyof Counts; words: string }[] = [
  { name: 'capacity', words: 'Can ever hold' },
  { name: 'attached', words: 'Attached' },
  { name: 'allocated', words: 'Allocated to the agent' },
  { name: 'used', words: 'In use' },
  { name: 'infrastructure', words: 'of it router, health, ingress' },
  { name: 'notAllocatable', words: 'Attached, cannot be given' },
  { name: 'free', words: 'Free' },
];

/** used + notAllocatable + free = attached, as a table; `?` is not known, which is not zero. */
function Ledger({ capacity: { ipv4, ipv6 } }: { capacity: Capacity }) {
  const families = [ipv4 && { name: 'IPv4', counts: ipv4 }, ipv6 && { name: 'IPv6', counts: ipv6 }].filter(
    (each) => each !== null && each !== undefined,
  );
  return families.map(({ name, counts }) => (
    <table key={name} className="mt-2 w-full text-12">
      <caption className={families.length > 1 ? 'pb-0.5 text-left text-11 text-ink-3' : 'sr-only'}>
        {name} addresses
      </caption>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.name} className="border-t border-line">
            <th
              scope="row"
              className={`py-1 text-left font-normal ${figure.name === 'infrastructure' ? 'pl-3 text-ink-3' : 'text-ink-2'}`}
            >
              {figure.words}
            </th>
            <td className="text-right font-semibold tabular-nums">{formatCount(counts[figure.name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
