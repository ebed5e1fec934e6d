/** docs/spec/look.md: what holds for every screen, at every width, in every way of looking at it. */
import type { Locator, Page } from '@playwright/test';
import { everyScreen, type ScreenCase, themes, widths } from './every-screen.ts';
import { expectNothingSerious } from './expect-accessible.ts';
import { expectNoOverlap, expectWidthHolds } from './expect-layout.ts';
import { expect, test } from './live-cluster.ts';

const phone = { width: 390, height: 844 };
/** Those of the cluster that the tests share; the other cluster's screens are the same with other objects. */
const screens = everyScreen.filter(({ cluster }) => cluster === 'eks-basic-cilium');

async function open(page: Page, screen: ScreenCase) {
  await page.goto(screen.path);
  await screen.ready(page);
}

/** Lets what a screen needs happen once, before any of them is opened. */
test.beforeEach(({ cluster }) => {
  for (const { happens } of screens) happens?.(cluster);
});

for (const theme of themes) {
  test(`[LK3] axe finds nothing serious on any screen, nor on a phone with the sheet raised, ${theme}`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const screen of screens) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, screen);
      await expectNothingSerious(page, screen.name);
      await page.setViewportSize(phone);
      if (screen.pane) await page.getByRole('button', { name: 'Raise the sheet' }).click();
      await expectNothingSerious(page, `${screen.name} on a phone`);
    }
  });
}

for (const { width, height } of widths) {
  test(`[LK5] [LK12] every screen is as wide as its window, and no line stands upon another, ${width}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const screen of screens) {
      await open(page, screen);
      await expectWidthHolds(page, screen.name);
      await expectNoOverlap(page, screen.name);
    }
  });
}

test('[LK4] a phone’s bar has four entries, and the rest is one press away', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/overview');
  const bar = page.getByRole('navigation', { name: 'Main' });
  const entries = bar.getByRole('link').or(bar.getByRole('button')).filter({ visible: true });
  await expect(entries).toHaveText([/^Overview/, /^IP addresses/, /^Identities/, /^More$/]);
  await expect(bar.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
  await bar.getByRole('button', { name: 'More' }).click();
  const sheet = page.getByRole('dialog', { name: 'More' });
  await expect(sheet.getByRole('list', { name: 'Other screens' }).getByRole('link')).toHaveText([
    /^Policies/,
    /^Endpoints/,
    /^Nodes/,
    /^Resources/,
    /^Configuration/,
    /^Changes/,
  ]);
  await expect(
    sheet.getByRole('region', { name: 'Sources' }).getByRole('button', { name: /ciliumnodes/ }),
  ).toBeVisible();
  await sheet.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await sheet.getByRole('link', { name: /^Nodes/ }).click();
  await expect(page).toHaveURL(/\/nodes$/);
  await expect(sheet).toBeHidden();
  const fourth = bar.getByRole('button', { name: /^Nodes ?, more screens/ });
  await expect(fourth).toHaveAttribute('aria-current', 'page');
  await fourth.click();
  await sheet.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(fourth).toBeFocused();
});

/** Names of what is lower than a finger, of those that can be seen. */
const findLow = (targets: Locator) =>
  targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => `${element.getAttribute('aria-label') ?? element.textContent}`),
  );

test('[LK6] what is pressed in bars, heads and sheets of a phone is as high as a finger', async ({ page }) => {
  test.slow();
  await page.setViewportSize(phone);
  for (const screen of screens) {
    await open(page, screen);
    const targets = page.locator(
      [
        'nav[aria-label="Main"] :is(a, button)',
        '.app > header :is(a, button)',
        '.screen-ways :is(a, button)',
        '.screen-bar :is(button, input[type=search], select, fieldset)',
        'aside > div > header button',
      ].join(', '),
    );
    expect.soft(await findLow(targets), screen.name).toEqual([]);
  }
});

test('[LK7] at a zoom of 200 % the pane stands below the list, and both can be read', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 720, height: 450 });
  for (const screen of screens.filter(({ pane }) => pane)) {
    await open(page, screen);
    await expectWidthHolds(page, screen.name);
    const pane = await page.getByRole('complementary').boundingBox();
    const main = await page.locator('#main').boundingBox();
    expect.soft(pane?.width, screen.name).toBe(main?.width);
    expect.soft(pane?.height, screen.name).toBeGreaterThan(80);
    expect.soft((pane?.y ?? 0) - (main?.y ?? 0), `${screen.name}: the list above it`).toBeGreaterThan(100);
  }
});

test('[LK9] with forced colours place, choice and slots do not depend on a fill', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/ip-addresses?open=node:*,eni:*&sel=ip:192.168.14.69');
  const chosen = page.getByRole('treeitem', { selected: true });
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]').first()).toHaveCSS(
    'border-left-style',
    'solid',
  );
  await expect(chosen.locator('.slot').first()).toHaveCSS('forced-color-adjust', 'none');
});

test('[LK10] with reduced motion nothing moves and nothing fades', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of screens) {
    await open(page, screen);
    const moving = await page.evaluate(() => {
      const lasting = [...document.querySelectorAll('*')].filter(
        (element) => !/^(0s(, )?)+$/.test(getComputedStyle(element).transitionDuration),
      );
      return [...lasting.map(({ className }) => `${className}`), ...document.getAnimations().map(({ id }) => id)];
    });
    expect.soft(moving, screen.name).toEqual([]);
  }
});

test('[LK11] on paper every screen is light, without the shell, and says what it is of', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const screen of screens.filter(({ name }) => !/^(search|keys)$/.test(name))) {
    await page.goto(screen.path);
    await expect(page.getByText(/ · revision [\d,]+ · .* · http:.*/)).toContainText(new URL(page.url()).pathname);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    const paper = await page.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      // A sheet of paper does not scroll.
      cut: [...document.querySelectorAll('#main, #main > *, #main > * > *')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).overflowY !== 'visible')
        .map(({ className }) => `${className}`),
    }));
    expect.soft(paper, screen.name).toEqual({ scheme: 'light', cut: [] });
  }
});
