'use client';
import { type KeyboardEvent, useId } from 'react';
import { usePolicies } from '../../../lib/queries/policies.ts';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';
import { toVisibleText } from '../../ui/visible-text.ts';
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
  const list = useId();
  const names = [...new Set([...namespaces, ...params.ns])].filter((name) => name !== '');
  const hide = (what: string) => what !== '' && setParams({ hide: [...new Set([...params.hide, what])] });
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] items-center gap-x-3 gap-y-2">
      <Typed
        name="Label"
        hint="k8s:app=web or k8s:app"
        value={params.label ?? ''}
        list={list}
        onEnter={(label) => setParams({ label: label || null })}
      />
      <Chosen
        name="Namespace"
        value={params.ns.length === 1 ? (params.ns[0] ?? '') : ''}
        none={params.ns.length > 1 ? params.ns.join(', ') : 'any'}
        options={names}
        onChoose={(name) => setParams({ ns: name === '' ? null : [name] })}
      />
      <PolicySelect />
      <Typed
        name="Port"
        hint="53 or 53/UDP"
        value={params.port ?? ''}
        onEnter={(port) => setParams({ port: port || null })}
      />
      <Typed name="Hide label" hint="k8s:app=web or k8s:app" value="" list={list} onEnter={hide} />
      <Chosen
        name="Hide namespace"
        value=""
        none="choose …"
        options={names}
        onChoose={(name) => hide(`namespace:${name}`)}
      />
      <datalist id={list}>
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

interface ChosenProps {
  name: string;
  value: string;
  /** What stands there while nothing is chosen. */
  none: string;
  options: readonly string[];
  nameOf?: (option: string) => string;
  onChoose: (option: string) => void;
}

function Chosen({ name, value, none, options, nameOf, onChoose }: ChosenProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <select id={id} className={control} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {toVisibleText(nameOf?.(option) ?? option)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Asked for when the form opens. */
function PolicySelect() {
  const [params, setParams] = useIdentitiesParams();
  const policies = usePolicies().data?.policies ?? [];
  const names = new Map(policies.map((policy) => [`${policy.kind}/${namePolicy(policy)}`, namePolicy(policy)]));
  const chosen = params.policy !== null && !names.has(params.policy) ? [params.policy] : [];
  return (
    <Chosen
      name="Policy"
      value={params.policy ?? ''}
      none="any"
      options={[...chosen, ...names.keys()]}
      nameOf={(policy) => names.get(policy) ?? policy}
      onChoose={(policy) => setParams({ policy: policy || null })}
    />
  );
}
