/** The words of a survey's answer; its facts are in the ticket's state. `_id` is the survey's id. */
export interface SurveyDocument {
  _id: string;
  ticketId: string;
  customerId: string;
  rating: number | null;
  comment: string | null;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
}
