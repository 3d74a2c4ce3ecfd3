/** The engine did not answer within the deadline: nothing is known to have happened; the same command may be sent again. */
export class EngineUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('The ticket engine does not answer at the moment.', options);
    this.name = 'EngineUnavailable';
  }
}

/** The ticket has no running workflow and needs none any more: its life has ended. */
export class TicketNotRunning extends Error {
  constructor(options?: ErrorOptions) {
    super('The life of this ticket has ended.', options);
    this.name = 'TicketNotRunning';
  }
}
