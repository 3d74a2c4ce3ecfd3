/** A file that somebody of the demo desk sends: made when the desk is filled in, small, and of nobody real. */
export interface DemoFile {
  name: string;
  make: (now: Date) => Promise<Buffer>;
}

const DAY = 86_400_000;

/** A day as statements and invoices write it. @param ago days before now */
export function dayOf(now: Date, ago: number): string {
  return new Date(now.getTime() - ago * DAY).toISOString().slice(0, 10);
}
