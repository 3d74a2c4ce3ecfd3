import sharp from 'sharp';
import { dayOf, type DemoFile } from './demoFile';

const WIDTH = 640;
const HEIGHT = 360;

/** A picture of a screen: a plan whose flight arrives the day before the hotel begins. */
export const PLAN: DemoFile = {
  name: 'plan.png',
  make: (now) =>
    sharp(Buffer.from(drawn(now)))
      .png({ palette: true })
      .toBuffer(),
};

function drawn(now: Date): string {
  const [arrival, hotel] = [dayOf(now, -13), dayOf(now, -14)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#f2f5f4"/><rect width="${WIDTH}" height="64" fill="#17494d"/>` +
    `<text x="28" y="41" font-size="23" fill="#ffffff">Tokyo – San Francisco</text>` +
    card(88, '#2b6cb0', 'Flight', `arrives ${arrival}, 10:25`) +
    card(176, '#b7791f', 'Hotel', `from ${hotel}`) +
    card(264, '#2f855a', 'Museum of Modern Art', `${hotel}, 15:00`) +
    `</svg>`
  );
}

function card(y: number, color: string, title: string, when: string): string {
  return (
    `<rect x="24" y="${y}" width="${WIDTH - 48}" height="72" rx="12" fill="#ffffff"/>` +
    `<rect x="24" y="${y}" width="10" height="72" rx="5" fill="${color}"/>` +
    `<text x="56" y="${y + 31}" font-size="20" fill="#1d2733">${title}</text>` +
    `<text x="56" y="${y + 56}" font-size="17" fill="#64727d">${when}</text>`
  );
}
