import { describe, expect, it } from '@jest/globals';
import {
  ALL_PEERS,
  isToken,
  parseResultView,
  resultPath,
  withResultView,
} from '../../../web/results/result-view';

const europe = { ...ALL_PEERS, region: 'europe' };

describe('the address of a result', () => {
  it('says peers, view and wave, and is read back', () => {
    const view = { peers: { ...europe, size: 'over-20k' }, view: 'radar', wave: 'w-2' } as const;
    const query = withResultView(new URLSearchParams(), view);
    expect(query.toString()).toBe('region=europe&size=over-20k&view=radar&wave=w-2');
    expect(parseResultView(query)).toEqual(view);
  });

  it('leaves defaults out, and the rest of the address alone', () => {
    const query = new URLSearchParams('lang=de&region=europe&view=radar');
    const plain = withResultView(query, { peers: ALL_PEERS, view: 'lines', wave: null });
    expect(plain.toString()).toBe('lang=de');
    expect(query.get('region')).toBe('europe');
  });

  it('takes what it does not understand for the default', () => {
    expect(parseResultView(new URLSearchParams('region=&view=cake'))).toEqual({
      ...{ peers: ALL_PEERS, view: 'lines', wave: null },
    });
  });

  it('is copied with the language it is read in', () => {
    const view = { peers: europe, view: 'lines', wave: 'w' } as const;
    expect(resultPath('abc', view, 'ja')).toBe('/results/abc?lang=ja&region=europe&wave=w');
    expect(resultPath('abc', { ...view, peers: ALL_PEERS, wave: null }, null)).toBe('/results/abc');
  });

  it.each([
    ['abcdefghijklmnopqrstu_', true],
    ['ABCDEFGHIJKLMNOPQRST-9', true],
    ['abcdefghijklmnopqrstu', false],
    ['abcdefghijklmnopqrstuvw', false],
    ['abcdefghijklmnopqrstu=', false],
  ])('knows %s for a whole token: %s', (text, isWhole) => {
    expect(isToken(text)).toBe(isWhole);
  });
});
