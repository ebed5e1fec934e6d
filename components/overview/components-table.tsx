import type { Component, Overview } from '../../lib/model/installation/installation.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { Section } from '../ui/section.tsx';
import { toComponentLines } from './to-component-lines.ts';

/** What `cilium status` prints, and why we think so. */
export function ComponentsTable({ overview }: { overview: Overview }) {
  return (
    <Section
      title="Components"
      aside={
        <>
          as <code>cilium status</code> reports them
        </>
      }
    >
      <table className="data-table" aria-label="Components">
        <thead className="sr-only">
          <tr>
            <th scope="col">Component</th>
            <th scope="col">Workload</th>
            <th scope="col">Ready of desired</th>
          </tr>
        </thead>
        <tbody>
          {toComponentLines(overview).map((line) => (
            <tr key={line.name}>
              <td className="whitespace-nowrap">
                <span className="flex items-center gap-1.5">
                  <ComponentShape state={line.state} />
                  {line.name}
                </span>
              </td>
              <td className="text-ink-3">
                {line.detail}
                {line.evidence && <span className="block font-mono text-11">{line.evidence}</span>}
              </td>
              <td className="num whitespace-nowrap">{line.count || <span className="text-ink-3">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {overview.leader && (
        <p className="pt-1.5 text-12 text-ink-3">
          Operator that leads: <span className="text-ink-2">{overview.leader.holder}</span>
        </p>
      )}
    </Section>
  );
}

const shapes = { ok: 'synced', degraded: 'stale', disabled: 'absent' } as const;

function ComponentShape({ state }: { state: Component['state'] }) {
  return (
    <>
      <span className="grid w-2 place-items-center text-11 text-unknown" aria-hidden="true">
        {state === 'unknown' ? '?' : <SourceShape state={shapes[state]} />}
      </span>
      <span className="sr-only">{state}: </span>
    </>
  );
}
