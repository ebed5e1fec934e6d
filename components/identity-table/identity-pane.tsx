import type { Identity } from '../../lib/model/identity/identity.ts';
import { toIdentityId } from '../../lib/model/ids.ts';
import { useIdentity } from '../../lib/queries/identities.ts';
import { toChangesLink, toEndpointLink, toIdentityGraphLink } from '../../lib/url/links.ts';
import { IdentityEndpoints } from '../address/identity-endpoints.tsx';
import { LabelList } from '../address/label-list.tsx';
import { sortLabels } from '../address/sort-labels.ts';
import { tellField } from '../address/tell-field.tsx';
import { CommandsSection } from '../commands/commands-section.tsx';
import { Failed } from '../states/states.tsx';
import { DetailPane } from '../ui/detail-pane.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { PaneSection } from '../ui/section.tsx';
import { IdentityPolicies } from './identity-policies.tsx';
import { nameKind } from './name-kind.ts';
import { toIdentityCommands } from './to-identity-commands.ts';

/** Everything known of one number. A number that no object names may still say what it is. */
export function IdentityPane({ id, onClose }: { id: number; onClose: () => void }) {
  const answer = useIdentity(toIdentityId(id));
  const identity = answer.data;
  const words = identity ? `Number of ${nameKind(identity)}` : answer.isError ? 'Not answered' : 'Asking …';
  return (
    <DetailPane title={`${id}`} words={words} onClose={onClose}>
      {identity ? (
        <Sections identity={identity} />
      ) : (
        answer.isError && (
          <Failed
            what="The identity was not answered"
            message={answer.error.message}
            onRetry={() => answer.refetch()}
          />
        )
      )}
    </DetailPane>
  );
}

function Sections({ identity }: { identity: Identity }) {
  const { id, labels, object, createdAt, markedForDeletionAt } = identity;
  return (
    <>
      <LabelList title="Security labels" labels={sortLabels(labels)} field="CiliumIdentity security-labels" />
      <IdentityEndpoints identity={identity} hrefOf={toEndpointLink} />
      <IdentityPolicies id={id} />
      <PaneSection title="Number">
        <FactList
          facts={[
            ['kind', nameKind(identity), tellField('kind of a number')],
            ['object', object ? `CiliumIdentity ${id}` : 'none'],
            ['age', createdAt && <ObjectAge time={createdAt} />, tellField('metadata.creationTimestamp')],
            [
              'graph',
              <IntentLink key="graph" href={toIdentityGraphLink(id)} className="text-accent hover:underline">
                who names it, whom it names
              </IntentLink>,
            ],
            [
              'changes',
              object && (
                <IntentLink href={toChangesLink(`CiliumIdentity:${id}`)} className="text-accent hover:underline">
                  of its object
                </IntentLink>
              ),
            ],
            ...(markedForDeletionAt === undefined
              ? []
              : [
                  [
                    'marked',
                    <ObjectAge key="marked" time={markedForDeletionAt} />,
                    tellField('CiliumIdentity metadata.annotations io.cilium.heartbeat'),
                  ] as const,
                ]),
          ]}
        />
        {markedForDeletionAt !== undefined && (
          <p className="mt-1 text-11 text-ink-2">
            Marked for deletion: the operator removes the identity when no endpoint has used it for a while, and takes
            the mark off if one does.
          </p>
        )}
      </PaneSection>
      <CommandsSection commands={toIdentityCommands(identity)} />
    </>
  );
}
