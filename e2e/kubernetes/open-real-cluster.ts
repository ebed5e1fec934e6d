/** A demo cluster's objects on a real API server, the real kubectl on it, and a browser on an explorer of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCluster } from '../../lib/demo/load-cluster.ts';
import { runKubectl } from './kubectl.ts';
import { buildPrograms } from './programs.ts';
import { startRealCluster } from './real-cluster.ts';
import { openScreens, type Screens } from './screens.ts';

export interface ScreensOfRealCluster {
  screens: Screens;
  /** With an administrator's rights. What it prints; throws what it complains of. */
  kubectl(...args: string[]): Promise<string>;
  /** A folder that goes when the cluster is closed. */
  folder: string;
  close(): Promise<void>;
}

export async function openRealCluster(name: string): Promise<ScreensOfRealCluster> {
  const programs = await buildPrograms();
  const real = await startRealCluster(programs, loadCluster(name));
  const folder = mkdtempSync(join(tmpdir(), 'explorer-screens-'));
  const end = async () => {
    await real.server.stop();
    rmSync(folder, { recursive: true });
  };
  const screens = await openScreens(real.explorerKubeconfig).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    screens,
    folder,
    async kubectl(...args) {
      const { exit, stdout, stderr } = await runKubectl(programs.kubectl, real.adminKubeconfig, folder, args);
      if (exit !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    async close() {
      await screens.close();
      await end();
    },
  };
}
