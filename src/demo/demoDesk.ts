import type { Database } from '../../store/database';
import type { TicketEngine } from '../engine/ticketEngine';
import type { ApiClients } from './apiClient';

/** What a demo desk is filled in with. */
export interface DemoDesk {
  database: Database;
  engine: TicketEngine;
  clients: ApiClients;
  /** When it is filled in; what lies before is made up. */
  now: Date;
}
