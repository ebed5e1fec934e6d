'use client';
import type { OverviewAnswer } from '../../lib/queries/overview.ts';
import { useOverview } from '../../lib/queries/overview.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { Failed, Syncing } from '../states/states.tsx';
import { Button } from '../ui/button.tsx';
import { ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { AddressesByNode } from './addresses-by-node.tsx';
import { ComponentsTable } from './components-table.tsx';
import { Crds } from './crds.tsx';
import { Figures } from './figures.tsx';
import { IdentitiesByNamespace } from './identities-by-namespace.tsx';
import { Images } from './images.tsx';
import { IpamMode } from './ipam-mode.tsx';
import { Policies } from './policies.tsx';
import { StoryQuestions } from './story-questions.tsx';
import { toOverviewCommands } from './to-overview-commands.ts';
import { Writers } from './writers.tsx';

export function OverviewScreen() {
  const overview = useOverview();
  return (
    <>
      <ScreenHead title="Overview" question="What is installed here, is it healthy, and how full is it?">
        <Button icon="print" onClick={() => window.print()}>
          Print report
        </Button>
        <KubectlButton commands={toOverviewCommands(overview.data?.components ?? [])} />
      </ScreenHead>
      {overview.data ? (
        <OverviewContent overview={overview.data} />
      ) : overview.isError ? (
        <Failed what="The overview did not come" message={overview.error.message} onRetry={overview.refetch} />
      ) : (
        <Syncing what="the first answer of the explorer" />
      )}
    </>
  );
}

function OverviewContent({ overview }: { overview: OverviewAnswer }) {
  return (
    <>
      <div className="min-h-0 flex-1 overflow-auto">
        <Figures overview={overview} />
        {overview.story && <StoryQuestions story={overview.story} />}
        <div className="grid grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)] content-start gap-x-7 px-4 pb-4 max-m:grid-cols-1 max-s:px-3">
          <div className="min-w-0">
            <AddressesByNode />
            <Writers writers={overview.writers} />
            <Policies policies={overview.policies} total={overview.figures.policies.total} />
            <Crds crds={overview.crds} />
          </div>
          <div className="min-w-0">
            <ComponentsTable overview={overview} />
            <Images images={overview.images} />
            <IpamMode overview={overview} />
            <IdentitiesByNamespace overview={overview} />
          </div>
        </div>
      </div>
      <ScreenFoot>
        <span>Read from the Kubernetes API with get, list and watch alone</span>
        <span className="ml-auto max-s:hidden">
          Cilium {overview.version.value ?? '?'}: {overview.version.evidence}
        </span>
      </ScreenFoot>
    </>
  );
}
