import { describe, expect, it } from 'vitest';
import { parseArguments } from './parse-arguments.ts';

describe('the command line', () => {
  it('asks the cluster that kubectl would ask, on loopback, quietly, when nothing is said', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      version: false,
      listDemos: false,
      objects: [],
      host: '127.0.0.1',
      allowedHosts: [],
      open: false,
      logLevel: 'error',
      development: false,
    });
  });

  it('takes a demo with and without a name', () => {
    expect(parseArguments(['--demo']).demo).toBe('');
    expect(parseArguments(['--demo', '--demo=eks-broken', '--open'])).toMatchObject({ demo: 'eks-broken', open: true });
  });

  it('takes the files of a recording by flag, repeated, and by position', () => {
    const { objects, now } = parseArguments([
      '--objects',
      'a.yaml',
      '--objects=b',
      'c.zip',
      '--now',
      '2026-03-01T12:00:00Z',
    ]);
    expect(objects).toEqual(['a.yaml', 'b', 'c.zip']);
    expect(now).toBe(Date.UTC(2026, 2, 1, 12));
  });

  it('takes a cluster, a place to listen and hosts to answer for', () => {
    const argv = [
      '--kubeconfig=k',
      '--context',
      'prod',
      '--port',
      '0',
      '--host',
      '::1',
      '--allowed-host',
      'a',
      '--allowed-host',
      'b',
    ];
    expect(parseArguments([...argv, '--log-level', 'debug', '--cilium-namespace', 'cilium'])).toMatchObject({
      kubeconfig: 'k',
      context: 'prod',
      port: 0,
      host: '::1',
      allowedHosts: ['a', 'b'],
      logLevel: 'debug',
      ciliumNamespace: 'cilium',
    });
  });

  it.each([
    [['--kubeconfg', 'x'], /^Unknown option '--kubeconfg': --help lists what there is\.$/],
    [['--port'], /^Option '--port <value>' argument missing: --help/],
    [['--port', '99999'], /^--port takes a number from 0 to 65535, not "99999"\.$/],
    [['--port', '1e3'], /^--port takes a number/],
    [['--now', 'yesterday', '--objects', 'a'], /^--now takes a time such as/],
    [['--now', '2026-03-01T12:00:00Z'], /^--now goes with --objects/],
    [['--log-level', 'loud'], /^--log-level takes one of silent, error/],
    [['--demo', '--objects', 'a'], /^--demo and --objects name two clusters: choose one\.$/],
    [['--demo', '--context', 'a'], /^--demo and --kubeconfig name two clusters/],
  ])('refuses %j in one sentence', (argv, sentence) => {
    expect(() => parseArguments(argv)).toThrow(sentence);
  });
});
