// The words of status.ipam.release-ips and who writes each (pkg/ipam/option and pkg/ipam/crd.go of Cilium 1.15.19).
const steps = [
  ['marked-for-release', 'operator: it is more than the node needs'],
  ['ready-for-release', 'agent: nobody uses it'],
  ['do-not-release', 'agent: it is used, or not in its pool'],
  ['released', 'operator: it is off the ENI'],
] as const;

/** The handshake by which an address is given back, verbatim, with the word it stands at. */
export function ReleaseSteps({ word }: { word: string }) {
  const known = steps.some(([step]) => step === word);
  return (
    <ol aria-label="status.ipam.release-ips" className="my-1 text-12/[18px]">
      {[...steps, ...(known ? [] : [[word, 'not a word that Cilium 1.15 to 1.20 writes'] as const])].map(
        ([step, means]) => (
          <li
            key={step}
            aria-current={step === word ? 'step' : undefined}
            className={`flex gap-2 ${step === word ? 'text-ink' : 'text-ink-3'}`}
          >
            <span className={`w-[136px] flex-none font-mono ${step === word ? 'font-semibold text-releasing' : ''}`}>
              {step}
            </span>
            <span className="min-w-0 text-11/[18px]">{means}</span>
          </li>
        ),
      )}
    </ol>
  );
}
