import { runExplorer } from './run-explorer.ts';

/** The article's cluster as a recording: the demo without its script, so that a test reads what the article prints. */
export const runStillCluster = (name = 'eks-basic-cilium') =>
  runExplorer(['--objects', `lib/demo/clusters/${name}`, '--port', '0']);
