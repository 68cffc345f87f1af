import { useState } from 'react';
import { useUnsavedGuard } from '../../layout/use-unsaved-guard';
import type { QuotaCell } from '../wave-progress';
import { cellKey, type Pasted, pasted, type Sheet, targetOf } from './quota-sheet';

export interface QuotaSheet {
  readonly typed: (cell: Pick<QuotaCell, 'industry' | 'region'>) => string;
  readonly values: Sheet;
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly isChanged: boolean;
  /** Cells whose text is no target. */
  readonly wrong: number;
  /** What the last block brought; null: none was pasted since. */
  readonly said: Pick<Pasted, 'taken' | 'refused'> | null;
  readonly type: (cell: Pick<QuotaCell, 'industry' | 'region'>, text: string) => void;
  readonly paste: (cell: Pick<QuotaCell, 'industry' | 'region'>, text: string) => void;
  readonly discard: () => void;
  /** The sheet is what the API has: after saving. */
  readonly keep: () => void;
  readonly quotas: () => { industry: string; region: string; target: number }[];
}

/** Targets being typed over those that the API has; counts may change beneath. */
export function useQuotaSheet(cells: readonly QuotaCell[], question: string): QuotaSheet {
  const [own, setOwn] = useState<Sheet | null>(null);
  const [said, setSaid] = useState<QuotaSheet['said']>(null);
  const stored: Sheet = Object.fromEntries(
    cells.map(({ industry, region, target }) => [
      cellKey(industry, region),
      target === null ? '' : String(target),
    ]),
  );
  const values = own ?? stored;
  const isChanged = Object.entries(stored).some(
    ([key, text]) => targetOf(values[key] ?? '') !== targetOf(text),
  );
  useUnsavedGuard(isChanged, question);
  const industries = [...new Set(cells.map(({ industry }) => industry))];
  const regions = [...new Set(cells.map(({ region }) => region))];
  const reset = () => {
    setOwn(null);
    setSaid(null);
  };
  return {
    typed: ({ industry, region }) => values[cellKey(industry, region)] ?? '',
    ...{ values, industries, regions, isChanged, said },
    wrong: Object.values(values).filter((text) => targetOf(text) === undefined).length,
    type: ({ industry, region }, text) => {
      setSaid(null);
      setOwn({ ...values, [cellKey(industry, region)]: text });
    },
    paste: (cell, text) => {
      const { sheet, taken, refused } = pasted(values, text, cell, industries, regions);
      setOwn(sheet);
      setSaid({ taken, refused });
    },
    discard: reset,
    keep: reset,
    quotas: () =>
      cells.flatMap(({ industry, region }) => {
        const target = targetOf(values[cellKey(industry, region)] ?? '');
        return typeof target === 'number' ? [{ industry, region, target }] : [];
      }),
  };
}
