/** What the API takes (docs/api.md, Files): told before anything is sent. */
export const MAX_FILES = 10;
export const MAX_BYTES = 25 * 1024 * 1024;

/** What a browser's own dialog offers first; what a file is, its content says. */
export const ACCEPTED =
  'image/jpeg,image/png,image/gif,image/webp,application/pdf,text/plain,.txt,.log,.csv,.json,.md,.ics,.eml,.zip,.docx,.xlsx';
