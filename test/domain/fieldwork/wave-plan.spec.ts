import { describe, expect, it } from '@jest/globals';
import {
  dateProblems,
  type StepName,
  type WaveSituation,
  waveSteps,
} from '../../../api/domain/fieldwork/wave-plan.js';
import { WAVE_STATUSES } from '../../../api/domain/fieldwork/wave-status.js';

const NOW = '2026-03-01T00:00:00.000Z';
const BEFORE = '2026-02-28T23:59:59.999Z';
const LATER = '2026-03-01T00:00:00.001Z';
const LAST = '2026-04-01T00:00:00.000Z';

const READY: WaveSituation = {
  ...{ status: 'closed', opensAt: null, closesAt: null, now: NOW, responses: 40 },
  ...{ organisations: 40, joined: null, minimumContributors: 5, differencing: 5 },
  ...{ publishing: false, tooAlike: null, instrumentProblems: 0, uncoded: [] },
};
const blockers = (step: StepName, change: Partial<WaveSituation>): string[] =>
  waveSteps({ ...READY, ...change })
    .find((each) => each.step === step)
    ?.blockers.map(({ code }) => code) ?? ['no such step'];

describe('waveSteps', () => {
  it('lets every status take its own next step, and no other', () => {
    const free = WAVE_STATUSES.map((status) =>
      waveSteps({ ...READY, status })
        .filter((step) => step.blockers.length === 0)
        .map(({ step }) => step),
    );
    expect(free).toEqual([['open'], ['close'], ['publish'], []]);
  });

  it('tells what is done from what is not yet to be done', () => {
    expect(blockers('open', { status: 'closed' })).toEqual(['done']);
    expect(blockers('publish', { status: 'open' })).toEqual(['not-yet']);
  });

  it('does not open a wave that would be closed at once', () => {
    expect(blockers('open', { status: 'draft', closesAt: NOW })).toEqual(['closing-date-passed']);
    expect(blockers('open', { status: 'draft', closesAt: LATER })).toEqual([]);
  });

  it('publishes 5 organisations, and 5 who joined; not 4', () => {
    expect(blockers('publish', { organisations: 5 })).toEqual([]);
    expect(blockers('publish', { organisations: 4 })).toEqual(['too-few-organisations']);
    expect(blockers('publish', { joined: 5 })).toEqual([]);
    expect(blockers('publish', { joined: 4 })).toEqual(['too-few-joined']);
    expect(blockers('publish', { joined: 0 })).toEqual(['too-few-joined']);
    expect(blockers('publish', { publishing: true })).toEqual(['being-published']);
    const tooAlike = { differ: 1, edition: 'Withdrawn' };
    expect(blockers('publish', { tooAlike })).toEqual(['too-few-differ']);
  });
});

describe('what an edition would not have', () => {
  const uncoded = [
    { item: 'areas', label: 'Areas', answers: 40, uncoded: 3 },
    { item: 'plans', label: 'Plans', answers: 12, uncoded: 0 },
  ];

  it('is said before publishing, and does not keep anybody from it', () => {
    const [open, close, publish] = waveSteps({ ...READY, uncoded });
    expect(publish?.warnings).toEqual([
      {
        code: 'answers-not-coded',
        message: expect.stringContaining('3 of 40 answers to “Areas”'),
      },
    ]);
    expect(publish?.blockers).toEqual([]);
    expect([...(open?.warnings ?? []), ...(close?.warnings ?? [])]).toEqual([]);
    expect(waveSteps({ ...READY, uncoded, status: 'published' })[2]?.warnings).toEqual([]);
  });
});

describe('dateProblems', () => {
  const none = { opensAt: null, closesAt: null };
  const problems = (
    status: WaveSituation['status'],
    before: Pick<WaveSituation, 'opensAt' | 'closesAt'>,
    after: Pick<WaveSituation, 'opensAt' | 'closesAt'>,
  ): string[] => dateProblems({ status, ...before }, after, NOW).map(({ code }) => code);

  it('takes dates to come, and takes them away', () => {
    expect(problems('draft', none, { opensAt: LATER, closesAt: LAST })).toEqual([]);
    expect(problems('draft', { opensAt: LATER, closesAt: LAST }, none)).toEqual([]);
    expect(problems('open', none, { opensAt: null, closesAt: LAST })).toEqual([]);
  });

  it('refuses a new date that is past, and leaves one that has come to pass', () => {
    expect(problems('draft', none, { opensAt: NOW, closesAt: null })).toEqual(['in-the-past']);
    const opened = { opensAt: BEFORE, closesAt: null };
    expect(problems('open', opened, { ...opened, closesAt: LAST })).toEqual([]);
  });

  it('refuses what comes too late or in the wrong order', () => {
    expect(problems('open', none, { opensAt: LATER, closesAt: null })).toEqual(['opened-already']);
    expect(problems('closed', none, { opensAt: null, closesAt: LAST })).toEqual(['closed-already']);
    expect(problems('draft', none, { opensAt: LAST, closesAt: LATER })).toEqual([
      'closes-before-it-opens',
    ]);
    expect(problems('draft', none, { opensAt: LAST, closesAt: LAST })).toEqual([
      'closes-before-it-opens',
    ]);
  });
});
