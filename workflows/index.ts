/** Every workflow of the worker's bundle, by type. */
export { ticket } from './ticket';
export { reconcile } from './reconcile';
