import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settleCount } from './test-steps.ts';

describe('how tests are counted', () => {
  it("takes Vitest's and Playwright's numbers", () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 })).toEqual({ passed: 7, failed: 2 });
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual({
      passed: 6,
      failed: 1,
    });
  });

  it('counts no report, and a run that failed without a failed test, as a failure', () => {
    expect(settleCount(countVitest(undefined), true)).toEqual({ passed: 0, failed: 1 });
    expect(settleCount(countPlaywright({}), false)).toEqual({ passed: 0, failed: 1 });
    expect(settleCount({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
    expect(settleCount({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
    expect(settleCount({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
  });
});
