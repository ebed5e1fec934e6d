import { answerRoute } from '../../../../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('policy', (explorer, { kind, namespace, name }) =>
  explorer.policy(kind, namespace, name),
);
