import { workflowIdOf } from '../../../workflows/contract';

/** Where a ticket's workflow is looked at. */
export class WorkflowLinks {
  /** @param uiUrl of Temporal UI; null where there is none that people can reach */
  constructor(private readonly temporal: { uiUrl: string | null; namespace: string }) {}

  /** The ticket's address in Temporal UI, as a part of an answer. */
  of(ticketId: string): { workflowUrl?: string } {
    const { uiUrl, namespace } = this.temporal;
    if (uiUrl === null) return {};
    const path = ['namespaces', namespace, 'workflows', workflowIdOf(ticketId)].map(encodeURIComponent);
    return { workflowUrl: `${uiUrl.replace(/\/+$/, '')}/${path.join('/')}` };
  }
}
