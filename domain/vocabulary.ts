/** The closed lists of words that the product speaks (docs/semantics.md, Words). One word for one thing. */

export const TIERS = ['free', 'premium', 'vip'] as const;
export type Tier = (typeof TIERS)[number];

/** From least to most urgent; the order is used to find the nearest lower covered priority. */
export const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CATEGORIES = ['account', 'technical', 'billing', 'travel-planning', 'emergency'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CHANNELS = ['email', 'chat', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

export const STATUSES = ['open', 'in-progress', 'awaiting-response', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const COMPLEXITIES = ['simple', 'moderate', 'high', 'special'] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

export const CLOCK_KINDS = ['first-response', 'next-response', 'resolution'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const ROLES = ['customer', 'agent', 'lead', 'admin', 'ops'] as const;
export type Role = (typeof ROLES)[number];

/** An instant: epoch milliseconds. */
export type Instant = number;
/** A length of time: milliseconds. */
export type Milliseconds = number;
