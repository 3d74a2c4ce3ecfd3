import { FAULT_CODES } from '../../domain/fault';
import type { Answer } from './desk';

/** Expects an answer to be a refusal in the one shape of errors, with nothing of the inside in it. */
export function expectRefusal(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: {
      success: false,
      error: {
        code,
        message: expect.stringMatching(/\S/),
        requestId: answer.headers.get('x-request-id'),
        ...(answer.body['error']?.['details'] === undefined ? {} : { details: expect.anything() }),
      },
    },
  });
  if (code === 'validation_failed') expectCodes(answer.body['error']?.['details']);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\bat .*\.(js|ts)\b|Mongo|Nest|Fastify|FST_/);
}

/** Every fault of a field says what is wrong for a program as well. */
function expectCodes(details: unknown): void {
  if (!Array.isArray(details)) return;
  const codes = (details as { code: string }[]).map(({ code }) => code);
  expect(codes.filter((code) => !SAID.includes(code))).toEqual([]);
}

const SAID: readonly string[] = FAULT_CODES.filter((code) => code !== 'unspecified');
