import type { Overview } from '../../lib/model/installation/installation.ts';
import { formatCount } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';

/** Image versions with the number of pods that run each: more than one line a component is an upgrade under way. */
export function Images({ images }: { images: Overview['images'] }) {
  if (images.length === 0) return null;
  return (
    <Section title="Image versions" aside="pods that run each">
      <ul className="text-12">
        {images.map(({ component, image, pods }) => (
          <li key={`${component} ${image}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-[3px]">
            <span className="text-ink-2">{component}</span>
            <span className="row-span-2 self-center tabular-nums">{formatCount(pods)}</span>
            <span className="truncate font-mono text-11 text-ink-3" title={image}>
              {image}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
