import type { StatusAnswer } from '../../lib/queries/status.ts';
import { formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';

/** Objects that the API served and that cannot be read as their kind, each with the reason. */
export function UnreadableObjects({ objects }: { objects: StatusAnswer['unreadable'] }) {
  return (
    <div className="flex flex-none items-center gap-2 border-b border-line bg-warn-bg px-4 py-1 text-12 max-s:px-3">
      <Icon small name="warning" className="text-warn" />
      <Popover
        label="Unreadable objects"
        className="rounded-2 text-left underline decoration-line-2 underline-offset-3"
        button={toUnreadableWords(objects)}
      >
        <ul className="grid max-h-80 gap-2 overflow-auto">
          {objects.map((object) => (
            <li key={`${object.kind}/${object.namespace}/${object.name}`}>
              <p>
                {object.kind} <span className="text-ink-3">{object.namespace && `${object.namespace}/`}</span>
                {object.name}
              </p>
              <p className="font-mono text-11 wrap-anywhere text-ink-2">{object.reason}</p>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}

function toUnreadableWords(objects: StatusAnswer['unreadable']): string {
  const lost = objects.filter((object) => !object.partly).length;
  const partly = objects.length - lost;
  const isMissing = `could not be read and ${lost === 1 ? 'is' : 'are'} missing from every answer`;
  return [
    ...(lost > 0 ? [`${formatPlural(lost, 'object')} ${isMissing}`] : []),
    ...(partly > 0 ? [`${formatPlural(partly, 'object')} could be read in part only`] : []),
  ].join('; ');
}
