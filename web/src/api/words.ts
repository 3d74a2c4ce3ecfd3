import type { components } from './schema';

type Schemas = components['schemas'];

/** The API's shapes, by the names that the client speaks of them. */
export type Ticket = Schemas['TicketView'];
export type TicketSummary = Schemas['TicketSummary'];
export type Clock = Schemas['ClockView'];
export type ExplainedClock = Schemas['ExplainedClockView'];
export type Segment = Schemas['SegmentView'];
export type Fact = Schemas['FactView'];
export type QueueEntry = Schemas['QueueEntry'];
export type Agent = Schemas['AgentView'];
export type Colleague = Schemas['ColleagueView'];
export type Present = Schemas['PresentView'];
export type Mention = Schemas['MentionView'];
export type OutreachTask = Schemas['OutreachView'];
export type CheckIn = Schemas['CheckInView'];
export type CustomerContext = Schemas['CustomerContextView'];
export type MySupport = Schemas['MySupportView'];
export type Profile = Schemas['ProfileView'];
export type DemoPerson = Schemas['DemoPersonView'];
export type LiveReport = Schemas['LiveReportAnswer'];
export type PromiseCounts = Schemas['PromiseCountsView'];
export type StaffCounts = Schemas['StaffCountsView'];
export type AgentReport = Schemas['AgentReportView'];
export type AuditDeed = Schemas['AuditView'];
export type ServiceKey = Schemas['ServiceKeyView'];
export type Survey = Schemas['SurveyView'];
export type Erasure = Schemas['ErasureView'];
export type Attachment = Schemas['AttachmentView'];

export type Status = Ticket['status'];
export type Priority = Ticket['priority'];
export type Category = Ticket['category'];
export type Tier = Ticket['tier'];
export type Level = Ticket['level'];
export type Channel = Ticket['channel'];
export type Complexity = Ticket['complexity'];
export type Role = DemoPerson['role'];
export type Availability = Agent['availability'];
export type Urgency = QueueEntry['why'];

export const STATUSES = [
  'open',
  'in-progress',
  'awaiting-response',
  'resolved',
  'closed',
] as const satisfies Status[];
export const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const satisfies Priority[];
export const CATEGORIES = [
  'account',
  'technical',
  'billing',
  'travel-planning',
  'emergency',
] as const satisfies Category[];
export const TIERS = ['free', 'premium', 'vip'] as const satisfies Tier[];
export const LEVELS = [1, 2, 3, 4] as const satisfies Level[];
export const COMPLEXITIES = ['simple', 'moderate', 'high', 'special'] as const satisfies Complexity[];
export const SERVICE_SCOPES = ['accounts', 'facts'] as const satisfies ServiceKey['scopes'];
