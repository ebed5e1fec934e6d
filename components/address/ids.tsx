import type { IdentityId } from '../../lib/model/ids.ts';
import { toVisibleText } from '../ui/visible-text.ts';

/** A ring and a number. The ring has one colour: twelve hues are not four thousand identities. */
export function IdentityChip({ id }: { id: IdentityId | number }) {
  return (
    <span className="inline-flex items-center gap-1 font-mono text-12" title={`identity ${id}`}>
      <span aria-hidden="true" className="size-[9px] flex-none rounded-full border-[1.5px] border-ink-3" />
      <span className="sr-only">identity </span>
      {id}
    </span>
  );
}

/** A bare number, so that the two kinds of numbers never look alike. */
export function EndpointId({ id }: { id: number }) {
  return (
    <span className="font-mono text-12 text-ink-2" title={`endpoint ${id}`}>
      <span className="sr-only">endpoint </span>
      {id}
    </span>
  );
}

/** `namespace/` in grey, the name in ink. */
export function NameWithNamespace({ namespace, name }: { namespace?: string | undefined; name: string }) {
  return (
    <span>
      {namespace && <span className="text-ink-3">{namespace}/</span>}
      {toVisibleText(name)}
    </span>
  );
}

// A pod's suffix, which is what differs among siblings: `4f6c4-dlqj5`.
const tailLength = 12;

/** As above on one line; where there is no room it is cut in the middle, so that siblings can be told apart. Copies as a whole. */
export function CutName({ namespace, name }: { namespace?: string | undefined; name: string }) {
  if (name.length <= tailLength * 1.5) return <NameWithNamespace namespace={namespace} name={name} />;
  return (
    <>
      <span className="inline-block max-w-[calc(100%-7.25em)] overflow-hidden align-bottom text-ellipsis">
        <NameWithNamespace namespace={namespace} name={name.slice(0, -tailLength)} />
      </span>
      {toVisibleText(name.slice(-tailLength))}
    </>
  );
}
