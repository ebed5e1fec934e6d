/**
 * The one explorer of the process. Next bundles its own copy of every module, so a variable of a module would exist twice;
 * `globalThis` exists once. bin sets it; route handlers only find it here and never make one.
 */
import type { Explorer } from './explorer.ts';

const place = Symbol.for('cilium-explorer');
const holder = globalThis as { [place]?: Explorer };

export const setExplorer = (explorer: Explorer) => {
  holder[place] = explorer;
};

/** undefined while the process is starting. */
export const getExplorer = (): Explorer | undefined => holder[place];
