'use client';
import { useState } from 'react';
import type { PolicyPage } from '../../lib/model/policy/policy.ts';
import { AnswerError } from '../../lib/queries/fetch-answer.ts';
import { type PolicyRef, usePolicy } from '../../lib/queries/policies.ts';
import { toChangesLink, toPolicyGraphLink } from '../../lib/url/links.ts';
import { usePolicyParams } from '../../lib/url/policies-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { SourceNotices } from '../states/source-notices.tsx';
import { Failed, Syncing } from '../states/states.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { useCloseOnEscape } from '../ui/use-close-on-escape.ts';
import { PolicyFacts } from './policy-facts.tsx';
import { PolicyYaml } from './policy-yaml.tsx';
import { RulesTables } from './rules-tables.tsx';
import { toPolicyCommands } from './to-policy-commands.ts';

/** A clusterwide policy stands in namespace `-` here, and in none there. */
const toNameInNamespace = ({ namespace, name }: PolicyRef) => (namespace === '-' ? name : `${namespace}/${name}`);

/** One policy: whom it selects, its rules in words, and the YAML beside them. */
export function PolicyPageScreen(policy: PolicyRef) {
  const query = usePolicy(policy);
  // What was read of a policy stays while the explorer is away, not when the policy is gone.
  const page = isGone(query.error) ? undefined : query.data;
  return (
    <>
      <ScreenHead title={policy.name} question="What does it select, and what do its rules say?">
        <IntentLink
          href={toPolicyGraphLink(`${policy.kind}/${toNameInNamespace(policy)}`)}
          className="text-12 text-accent hover:underline"
        >
          Graph
        </IntentLink>
        <IntentLink
          href={toChangesLink(`${policy.kind}:${toNameInNamespace(policy)}`)}
          className="text-12 text-accent hover:underline"
        >
          Changes
        </IntentLink>
        <IntentLink href="/policies" className="text-12 text-accent hover:underline">
          All policies
        </IntentLink>
        <KubectlButton commands={toPolicyCommands(policy)} />
      </ScreenHead>
      {page ? (
        <>
          <SourceNotices sources={page.sources.filter(({ kind }) => kind !== 'ConfigMap')} />
          <PolicyContent page={page} />
        </>
      ) : query.isError ? (
        <Failed what="The policy did not come" message={query.error.message} onRetry={query.refetch} />
      ) : (
        <Syncing what="the policy" />
      )}
      <ScreenFoot>
        <span>Selection by labels; no verdict yet</span>
      </ScreenFoot>
    </>
  );
}

const isGone = (error: Error | null) => error instanceof AnswerError && error.code === 'not-found';

function PolicyContent({ page }: { page: PolicyPage }) {
  const [params, setParams] = usePolicyParams();
  const [pointed, setPointed] = useState<string>();
  useCloseOnEscape(() => void setParams({ rule: null }));
  const active = page.rules.find(({ id }) => id === (pointed ?? params.rule));
  const marks = { rules: page.rules, onPoint: setPointed, onSelect: (rule: string) => void setParams({ rule }) };
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-x-6 px-4 pb-3 max-m:block max-m:overflow-auto max-s:px-3">
      <div className="min-h-0 min-w-0 overflow-auto max-m:overflow-visible">
        <PolicyFacts policy={page.policy} />
        <RulesTables {...marks} active={active?.id} />
      </div>
      <PolicyYaml {...marks} yaml={page.yaml} active={active} />
    </div>
  );
}
