import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './find-browser.ts';

/** A machine on which these paths start; `tried` says in which order the costly ways were taken. */
function machineWith(starting: string[], change: Partial<Machine> = {}) {
  const paths = new Set(starting);
  const tried: string[] = [];
  const machine: Machine = {
    env: { NODE_ENV: 'test', PATH: '/bin' },
    starts: (path) => paths.has(path),
    isExecutable: (path) => paths.has(path),
    ownPath: () => '/own/chrome',
    download: async () => void tried.push('download'),
    installPackage: async () => void tried.push('package'),
    isRoot: true,
    ...change,
  };
  return { machine, tried, paths };
}

describe('the browser of the end-to-end tests', () => {
  it('is the one that a variable names', async () => {
    const { machine } = machineWith(['/mine', '/bin/chromium'], { env: { NODE_ENV: 'test', CHROMIUM_PATH: '/mine' } });
    expect(await findBrowser(machine)).toBe('/mine');
  });

  it('is never another one when the named one does not start', async () => {
    const env = { NODE_ENV: 'test' as const, PATH: '/bin', PLAYWRIGHT_CHROMIUM_EXECUTABLE: '/gone' };
    const { machine } = machineWith(['/bin/chromium'], { env });
    await expect(findBrowser(machine)).rejects.toThrow(
      'PLAYWRIGHT_CHROMIUM_EXECUTABLE names /gone, which does not start',
    );
  });

  it('is an installed one before anything is downloaded', async () => {
    const { machine, tried } = machineWith(['/bin/google-chrome', '/own/chrome']);
    expect(await findBrowser(machine)).toBe('/bin/google-chrome');
    expect(tried).toEqual([]);
  });

  it("is the test tool's own download next", async () => {
    const { machine, tried, paths } = machineWith([]);
    machine.download = async () => {
      tried.push('download');
      paths.add('/own/chrome');
    };
    expect(await findBrowser(machine)).toBe('/own/chrome');
    expect(tried).toEqual(['download']);
  });

  it("is Debian's package last, and only for root", async () => {
    const { machine, tried, paths } = machineWith([]);
    machine.installPackage = async () => {
      tried.push('package');
      paths.add('/bin/chromium');
    };
    expect(await findBrowser(machine)).toBe('/bin/chromium');
    expect(tried).toEqual(['download', 'package']);
    const user = machineWith([], { isRoot: false });
    await expect(findBrowser(user.machine)).rejects.toThrow(
      'install Chromium or Chrome, or name one with CHROMIUM_PATH',
    );
    expect(user.tried).toEqual(['download']);
  });
});
