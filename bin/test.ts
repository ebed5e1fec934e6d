/** `npm test`, or some steps of it by name. Goes on after a failed step; the last line is `N passed, N failed`. */
import { type Count, steps, usualSteps } from './test-steps.ts';

const names = process.argv.slice(2);
const unknown = names.find((name) => !steps[name]);
if (unknown) {
  process.stderr.write(`No test step is called ${unknown}: there are ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}

const total: Count = { passed: 0, failed: 0 };
for (const name of names.length > 0 ? names : usualSteps) {
  const started = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  const count = await steps[name]?.().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1 };
  });
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`── ${name}: ${count?.failed ? 'FAILED' : 'passed'} in ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
