import { answerRoute } from '../../../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('service', (explorer, { namespace, name }) => explorer.service(namespace, name));
