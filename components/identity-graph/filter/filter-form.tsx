'use client';
import { type KeyboardEvent, useId } from 'react';
import { usePolicies } from '../../../lib/queries/policies.ts';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';
import { namePolicy } from '../name-node.ts';

const control = 'h-[28px] w-full min-w-0 rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11';

interface FilterFormProps {
  /** What can be chosen: namespaces and labels of what is shown. */
  namespaces: readonly string[];
  labels: readonly string[];
}

/** Filters that are no chips: which labels, namespaces, policy and port, and what is hidden. */
export function FilterForm({ namespaces, labels }: FilterFormProps) {
  const [params, setParams] = useIdentitiesParams();
  const id = useId();
  const names = [...new Set([...namespaces, ...params.ns])].filter((name) => name !== '');
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] items-center gap-x-3 gap-y-2">
      <Typed
        name="Label"
        hint="k8s:app=web or k8s:app"
        value={params.label ?? ''}
        list={`${id}labels`}
        onEnter={(label) => setParams({ label: label || null })}
      />
      <label htmlFor={`${id}ns`}>Namespace</label>
      <select
        id={`${id}ns`}
        className={control}
        value={params.ns.length === 1 ? params.ns[0] : ''}
        onChange={({ target }) => setParams({ ns: target.value === '' ? null : [target.value] })}
      >
        <option value="">{params.ns.length > 1 ? params.ns.join(', ') : 'any'}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <PolicySelect />
      <Typed
        name="Port"
        hint="53 or 53/UDP"
        value={params.port ?? ''}
        onEnter={(port) => setParams({ port: port || null })}
      />
      <Typed
        name="Hide label"
        hint="k8s:app=web or k8s:app"
        value=""
        list={`${id}labels`}
        onEnter={(label) => label && setParams({ hide: [...new Set([...params.hide, label])] })}
      />
      <label htmlFor={`${id}hide`}>Hide namespace</label>
      <select
        id={`${id}hide`}
        className={control}
        value=""
        onChange={({ target }) => setParams({ hide: [...new Set([...params.hide, `namespace:${target.value}`])] })}
      >
        <option value="">choose …</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <datalist id={`${id}labels`}>
        {labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </div>
  );
}

interface TypedProps {
  name: string;
  hint: string;
  value: string;
  list?: string;
  onEnter: (text: string) => void;
}

/** A text that holds once it is whole: at Enter, or when one goes on. */
function Typed({ name, hint, value, list, onEnter }: TypedProps) {
  const id = useId();
  const enter = (input: HTMLInputElement) => {
    const text = input.value.trim();
    if (text !== value) onEnter(text);
    if (value === '') input.value = '';
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && enter(event.currentTarget);
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <input
        key={value}
        id={id}
        className={control}
        defaultValue={value}
        placeholder={hint}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onBlur={(event) => enter(event.currentTarget)}
      />
    </>
  );
}

function PolicySelect() {
  const [params, setParams] = useIdentitiesParams();
  const id = useId();
  const policies = usePolicies().data?.policies ?? [];
  return (
    <>
      <label htmlFor={id}>Policy</label>
      <select
        id={id}
        className={control}
        value={params.policy ?? ''}
        onChange={({ target }) => setParams({ policy: target.value || null })}
      >
        <option value="">any</option>
        {policies.map((policy) => (
          <option key={`${policy.kind}/${namePolicy(policy)}`} value={`${policy.kind}/${namePolicy(policy)}`}>
            {namePolicy(policy)}
          </option>
        ))}
      </select>
    </>
  );
}
