/** axe finds nothing serious, in both themes, on the shell and what it opens; the tree has tests of its own. */
import { expectNothingSerious } from './expect-accessible.ts';
import { articleNode, expect, notices, sources, test, treeItem } from './live-cluster.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}`, async ({ page, cluster }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/overview');
    await expect(page.getByRole('table', { name: 'Components' })).toBeVisible();
    await expectNothingSerious(page, 'overview');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectNothingSerious(page, 'keyboard shortcuts');
    await page.keyboard.press('Escape');

    await sources(page)
      .getByRole('button', { name: /^ciliumnodes/ })
      .click();
    await expect(page.getByRole('dialog', { name: /^ciliumnodes/ })).toBeVisible();
    await expectNothingSerious(page, 'a source');
    await page.keyboard.press('Escape');

    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('192.168.14.69');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNothingSerious(page, 'search');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sel=ip:192\.168\.14\.69$/);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('group', { name: 'Recent searches 1' })).toBeVisible();
    await expectNothingSerious(page, 'search, before anything is typed');
    await page.getByRole('combobox').fill('crdns');
    await expect(page.getByRole('option', { name: /coredns/ }).first()).toBeVisible();
    await expectNothingSerious(page, 'search of names');
    await page.keyboard.press('Escape');

    cluster.put({ apiVersion: 'cilium.io/v2', kind: 'CiliumNode', metadata: { name: 'garbage' }, spec: 7 });
    await expect(notices(page).getByRole('button', { name: /could not be read/ })).toBeVisible();
    await expectNothingSerious(page, 'an unreadable object');
  });
}

test('with the keyboard alone: skip to the screen, go to a screen by its keys, open the list of keys', async ({
  page,
}) => {
  await page.goto('/overview');
  await expect(page.getByRole('table', { name: 'Components' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/\/ip-addresses/);
  await expect(treeItem(page, /^ip-192-168-25-188/)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
});

test('every control of the tree screen is reached with Tab, and shows that it has the focus', async ({ page }) => {
  await page.goto(articleNode);
  await expect(treeItem(page, /^ip-192-168-25-188/)).toBeVisible();
  const seen = new Set<string>();
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const name = `${element.getAttribute('role') ?? element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
      return { name: name.slice(0, 80), shown: outlineStyle !== 'none' || boxShadow !== 'none' };
    });
    if (!focused) break;
    expect.soft(focused.shown, focused.name).toBe(true);
    seen.add(focused.name.split(' ')[0] ?? '');
  }
  expect([...seen]).toEqual(expect.arrayContaining(['A', 'BUTTON', 'treeitem']));
});
