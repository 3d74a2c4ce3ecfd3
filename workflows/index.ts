/** Every workflow of the worker's bundle, by type. */
export { ticket } from './ticket';
export { checkIn } from './checkIn';
export { reconcile } from './reconcile';
export { availability } from './availability';
export { erasure } from './erasure';
