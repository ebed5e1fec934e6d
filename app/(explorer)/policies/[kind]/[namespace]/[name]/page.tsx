import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PolicyPageScreen } from '../../../../../../components/policies/policy-page-screen.tsx';
import { parsePolicyKind } from '../../../../../../lib/url/policy-path.ts';

interface PolicyRoute {
  params: Promise<{ kind: string; namespace: string; name: string }>;
}

async function readNames({ params }: PolicyRoute) {
  const { kind, namespace, name } = await params;
  return { kind: parsePolicyKind(kind), namespace: decodeURIComponent(namespace), name: decodeURIComponent(name) };
}

export const generateMetadata = async (route: PolicyRoute): Promise<Metadata> => ({
  title: (await readNames(route)).name,
});

export default async function PolicyPage(route: PolicyRoute) {
  const { kind, namespace, name } = await readNames(route);
  if (!kind) notFound();
  return <PolicyPageScreen kind={kind} namespace={namespace} name={name} />;
}
