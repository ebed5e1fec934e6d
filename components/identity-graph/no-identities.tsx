import type { IdentityGraphAnswer } from '../../lib/queries/identity-graph.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { RowsStateView } from '../states/rows-state.tsx';
import type { ActiveFilter } from '../ui/filters.tsx';

const kinds = ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'] as const;

interface NoIdentitiesProps {
  answer: IdentityGraphAnswer | undefined;
  error: Error | null;
  filters: readonly ActiveFilter[];
  onClear: () => void;
  onRetry: () => void;
}

/** Why nothing is drawn: six different things. */
export const NoIdentities = ({ answer, error, ...props }: NoIdentitiesProps) => (
  <RowsStateView
    {...props}
    state={chooseRowsState(answer && { ...answer, of: answer.of.identities }, error, 'ciliumidentities', kinds)}
    what="identities"
    empty={{
      headline: 'There is no identity',
      means: 'The lists are complete and empty: nobody is there whom a policy could name.',
      kubectl: 'kubectl get ciliumidentities',
    }}
    absent="Identities are CiliumIdentity objects unless Cilium keeps them in a key-value store; endpoints name them too, and those cannot be read either."
  />
);
