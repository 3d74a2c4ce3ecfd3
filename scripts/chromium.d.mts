import type { Browser } from 'playwright-core';

export function chromiumPath(): string | null;
/** The Chromium to drive, installed where there is none and this process may. @throws Error where it cannot be had */
export function ensureChromium(): string;
export function launchChromium(): Promise<Browser>;
