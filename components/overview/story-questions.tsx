import type { Story } from '../../lib/model/installation/installation.ts';
import { Icon } from '../ui/icon.tsx';
import { IntentLink } from '../ui/intent-link.tsx';

/** Of a demo cluster: what to ask of it first, each question the permalink of its answer. */
export function StoryQuestions({ story: { title, source, questions } }: { story: Story }) {
  return (
    <section aria-labelledby="story" className="border-b border-line bg-sunken px-4 pt-2.5 pb-3 max-s:px-3">
      <header className="mb-1.5 flex items-baseline gap-2">
        <h2 id="story" className="flex-none">
          {title}
        </h2>
        <span className="min-w-0 truncate text-12 text-ink-3 max-s:hidden">each opens the screen that answers it</span>
        {source && (
          <a
            href={source}
            rel="noreferrer"
            target="_blank"
            className="ml-auto flex-none text-12 text-accent hover:underline"
          >
            Read the article
          </a>
        )}
      </header>
      <ul className="columns-3 gap-x-7 max-m:columns-2 max-s:columns-1">
        {questions.map(({ ask, link }) => (
          <li key={ask} className="break-inside-avoid">
            <IntentLink
              href={link}
              className="flex gap-1 py-[3px] text-12/[18px] text-ink hover:text-accent hover:underline max-s:py-2"
            >
              <span className="mt-[3px] flex-none text-ink-3">
                <Icon small name="chevron-right" />
              </span>
              {ask}
            </IntentLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
