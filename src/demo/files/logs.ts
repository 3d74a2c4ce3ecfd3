import { dayOf, type DemoFile } from './demoFile';

/** What the payment service noted: the same payment twice, the second time without its key. */
export const PAYMENT_LOG: DemoFile = {
  name: 'payments.log',
  make: (now) =>
    written(
      dayOf(now, 6),
      `08:00:03.114Z INFO  charge begun     customer=demo-rosa amount=14.90 key=sub-4471-a
08:00:13.120Z WARN  no answer in 10 s, trying again
08:00:13.131Z INFO  charge begun     customer=demo-rosa amount=14.90 key=-
08:00:14.902Z INFO  charge accepted  id=ch_5512 key=sub-4471-a
08:00:15.377Z INFO  charge accepted  id=ch_5513 key=-
08:00:15.380Z ERROR two charges for one invoice: ch_5512, ch_5513`,
    ),
};

/** What a phone notes when an app closes by itself. */
export const CRASH_LOG: DemoFile = {
  name: 'map-closes.txt',
  make: (now) =>
    written(
      dayOf(now, 1),
      `19:42:10.004Z app 8.3.0, Android 8.1, Moto G5, 2 GB
19:42:11.310Z map: style loaded, 214 layers
19:42:12.877Z map: tile cache 256 MB asked for
19:42:12.879Z memory: 191 MB left for this app
19:42:12.883Z ended by the system: out of memory`,
    ),
};

function written(day: string, lines: string): Promise<Buffer> {
  const dated = lines.split('\n').map((line) => `${day}T${line}\n`);
  return Promise.resolve(Buffer.from(dated.join('')));
}
