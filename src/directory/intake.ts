import type { Principal } from '../api/auth/principal';

/** Told of everybody who comes with a valid token. */
export abstract class Intake {
  abstract meet(principal: Principal): Promise<void>;
}
