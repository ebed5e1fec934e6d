import { answerRoute } from '../../../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('endpoint', (explorer, { namespace, name }) => explorer.endpoint(namespace, name));
