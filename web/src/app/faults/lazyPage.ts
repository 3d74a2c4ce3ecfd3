import { lazyRouteComponent } from '@tanstack/react-router';

/** A part of the client could not be fetched: there is no network, or another version has been installed meanwhile. */
export class PageNotLoaded extends Error {
  constructor(cause: unknown) {
    super('a part of the client could not be loaded', { cause });
    this.name = 'PageNotLoaded';
  }
}

/** A page that is fetched when it is wanted. Where it cannot be, the error page says so (PageFault.tsx). */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, () => React.ReactNode>>,
  name: Name,
): ReturnType<typeof lazyRouteComponent> {
  return lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new PageNotLoaded(cause);
      }),
    name,
  );
}

/** Whether an error means that a part of the client could not be fetched; parts of a page say it in the browser's words. */
export function isNotLoaded(error: unknown): boolean {
  if (error instanceof PageNotLoaded) return true;
  const message = error instanceof Error ? error.message : '';
  return /dynamically imported module|Importing a module script failed|Unable to preload CSS/.test(message);
}
