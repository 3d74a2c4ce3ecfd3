import type { Page } from 'playwright-core';

const PATIENCE = 80;

/** Presses Tab until what has the focus is called so. @throws when the name is not reached by keyboard */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < PATIENCE; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return '';
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map((one) => one.textContent).join(' ')
          : '';
      return `${element.getAttribute('aria-label') ?? ''} ${label} ${element.textContent}`.trim();
    });
    if (name.test(focused)) return;
    passed.push(focused.slice(0, 40));
  }
  throw new Error(`${String(name)} is not reached by Tab; passed: ${passed.join(' | ')}`);
}
