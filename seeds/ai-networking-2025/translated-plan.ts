import type { PlanCatalogue } from '../../api/domain/benchmark/plan-catalogue.js';
import type { LocalText } from '../../api/domain/instrument/instrument.js';
import type { StudyTranslation } from './study-translations.js';

/**
 * The catalogue with its actions' texts in every language; ids, ties and order stay.
 * @param translations by locale
 * @throws Error naming an action and locale without its texts
 */
export function translatedPlan(
  plan: PlanCatalogue,
  translations: Readonly<Record<string, StudyTranslation>>,
): PlanCatalogue {
  const textsOf = (id: string, text: 'title' | 'detail'): Record<string, string> =>
    Object.fromEntries(
      Object.entries(translations).map(([locale, translation]) => {
        const own = translation.plan[id]?.[text];
        if (own === undefined) throw new Error(`translations/${locale}.json: no ${text} of ${id}`);
        return [locale, own];
      }),
    );
  return {
    ...plan,
    actions: plan.actions.map((action) => {
      const { id, title, detail } = action;
      return {
        ...action,
        title: { ...inDefault(title), ...textsOf(id, 'title') },
        detail: { ...inDefault(detail), ...textsOf(id, 'detail') },
      };
    }),
  };
}

const inDefault = (text: LocalText): Readonly<Record<string, string>> =>
  typeof text === 'string' ? { default: text } : text;
