import type { Link } from '../../lib/model/resources/find-link.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { toHref } from './to-href.ts';

/** Text of the cluster, verbatim and kept apart from what stands around it; a link where it names another object. */
export function LinkedText({ text, link }: { text: string; link: Link | undefined }) {
  const shown = <bdi>{toVisibleText(text)}</bdi>;
  if (!link) return shown;
  return (
    <IntentLink href={toHref(link)} className="rounded-2 text-accent hover:underline">
      {shown}
    </IntentLink>
  );
}
