import type { Principal } from '../api/auth/principal';

/** Told of everybody who comes with a valid token. */
export abstract class Intake {
  abstract meet(principal: Principal): Promise<void>;
}

/** Where the account system and the staff directory say who is who, a token takes nobody in. */
export class NoIntake extends Intake {
  meet(): Promise<void> {
    return Promise.resolve();
  }
}
