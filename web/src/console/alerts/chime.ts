/** Two rising tones, in Hz, each for so long, in s. */
const TONES = [660, 880];
const LENGTH = 0.16;
const LOUDNESS = 0.2;

let context: AudioContext | null = null;

/**
 * Plays the sound of a page. A browser plays nothing before somebody has touched the page; asked before that, it stays silent.
 * @returns whether it is heard.
 */
export async function chime(): Promise<boolean> {
  const audio = (context ??= new AudioContext());
  if (!isRunning(audio)) {
    // Without a touch the promise of a resume stays open: it must not hold up whoever asks.
    await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 300))]);
  }
  if (!isRunning(audio)) return false;
  TONES.forEach((frequency, index) => play(audio, frequency, index * LENGTH));
  return true;
}

function isRunning({ state }: AudioContext): boolean {
  return state === 'running';
}

function play(audio: AudioContext, frequency: number, after: number): void {
  const start = audio.currentTime + after;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  // Swells and fades, so that it does not click.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH * 1.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + LENGTH * 1.7);
}
