import type { Stage } from './stage';

/** A fact as `/events` tells it, as far as the bench looks at it. */
export interface HeardFact {
  ticketId: string;
  type: string;
  data: Record<string, unknown>;
}

/** An open stream. */
export interface Listening {
  /** Ends it. @throws what broke the stream before */
  stop(): Promise<void>;
}

/** Reads somebody's `/events` as it arrives, and hands each fact on at once. Ready when the head of the answer is there. */
export async function listen(
  stage: Stage,
  bearer: string,
  heard: (fact: HeardFact) => void,
): Promise<Listening> {
  const ending = new AbortController();
  const response = await fetch(`${stage.desk.url}/api/v1/support/events`, {
    headers: { authorization: `Bearer ${bearer}` },
    signal: ending.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the stream was answered ${response.status}`);
  const reading = read(response.body, heard).catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  // Whoever listens learns of a break when they stop; until then nothing arrives, and their patience ends.
  reading.catch(() => undefined);
  return {
    stop() {
      ending.abort();
      return reading;
    },
  };
}

async function read(body: NonNullable<Response['body']>, heard: (fact: HeardFact) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let cut = text.indexOf('\n\n'); cut >= 0; cut = text.indexOf('\n\n')) {
      const fact = factOf(text.slice(0, cut));
      text = text.slice(cut + 2);
      if (fact) heard(fact);
    }
  }
}

/** Messages of another event type (presence, notices) and beats are no facts. */
function factOf(block: string): HeardFact | null {
  const lines = block.split('\n');
  if (lines.some((line) => line.startsWith('event: '))) return null;
  const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6));
  return data.length > 0 ? (JSON.parse(data.join('\n')) as HeardFact) : null;
}
