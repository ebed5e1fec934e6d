import type { ObjectRef } from '../../lib/model/ip-ownership/address.ts';

/** `shop/web-6f7c9d8b54-t9p4w`; of what is no pod the kind too: `Node ip-10-0-0-1`. */
export const nameOwner = ({ kind, namespace, name }: ObjectRef): string =>
  `${kind === 'Pod' ? '' : `${kind} `}${namespace ? `${namespace}/` : ''}${name}`;
