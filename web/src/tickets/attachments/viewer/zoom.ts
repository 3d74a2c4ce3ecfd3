/** Each step makes a picture so much larger; 1 fits it in. */
const STEP = 1.5;
const MOST = 6;

export const zoomedIn = (zoom: number): number => Math.min(MOST, zoom * STEP);

export const zoomedOut = (zoom: number): number => Math.max(1, zoom / STEP);
