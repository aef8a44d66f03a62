import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What every screen keeps, whatever is on it: no sideways scroll, no text under 12 px, nothing clipped, targets of
 * 44 px, and no accessibility rule broken that a machine can see.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  await settle(page);
  const faults = [...(await layoutFaults(page)), ...(await axeFaults(page))];
  expect(faults, `faults on ${name}`).toEqual([]);
}

/** Waits until nothing loads or moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = document.getAnimations().filter((animation) => animation.playState === 'running');
    await Promise.allSettled(running.map((animation) => animation.finished));
  });
}

export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(findLayoutFaults);
}

/** Runs inside the page, so everything it needs is within it. */
function findLayoutFaults(): string[] {
  const minTextPx = 12;
  const minTargetPx = 44;
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
  const isHiddenFromSight = (element: Element): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('.sr-only, [inert], [data-base-ui-inert]') !== null;
  const shownText = (element: Element): string =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join('');

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`sideways scroll: ${root.scrollWidth} px wide in ${root.clientWidth} px`);

  const scrollsSideways = (element: Element): boolean => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at !== document.body) return true;
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (isHiddenFromSight(element) || shownText(element) === '') continue;
    const style = getComputedStyle(element);
    if (Number.parseFloat(style.fontSize) < minTextPx)
      faults.push(`text of ${style.fontSize}: ${nameOf(element)}`);
    const box = element.getBoundingClientRect();
    const cutInside = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const cutBelow = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
    const outside = (box.right > root.clientWidth + 1 || box.left < -1) && !scrollsSideways(element);
    const skipLink = element.matches('a[href="#content"]');
    if ((cutInside || cutBelow || outside) && style.display !== 'inline' && !skipLink)
      faults.push(`clipped: ${nameOf(element)}`);
  }

  const controls = 'a[href], button, input, select, textarea, summary, [role="button"], [role="slider"]';
  for (const control of document.body.querySelectorAll(controls)) {
    const target = control.closest('label') ?? control;
    if (isHiddenFromSight(target) || control.matches('[type="hidden"], a[href="#content"]')) continue;
    // A link inside a sentence is as high as its line (WCAG 2.5.8, inline exception).
    const parent = control.parentElement;
    if (control.matches('a') && parent && shownText(parent) !== '') continue;
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (width < minTargetPx - 0.5 || height < minTargetPx - 0.5)
      faults.push(`target of ${Math.round(width)} x ${Math.round(height)} px: ${nameOf(control)}`);
  }
  return [...new Set(faults)];
}
