import type { IdentityId } from '../../lib/model/ids.ts';

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
      {name}
    </span>
  );
}
