import { registerEnumType } from '@nestjs/graphql';
import type { Standing } from '../../domain/benchmark/standing.js';
import type { Provenance, VariableType } from '../../domain/instrument/codebook.js';
import type { ClaimKind, Verdict } from '../../domain/reporting/claim.js';
import type { FigureMeasure } from '../../domain/reporting/figure.js';
import type { CellStatus } from '../../domain/tabulation/estimate.js';
import type { AnalystView } from '../../domain/disclosure/analyst-view.js';
import type { ComparisonRules } from '../../domain/tabulation/compare-columns.js';
import type { EffectMeasure } from '../../domain/tabulation/comparison-detail.js';
import type { RowKind } from '../../domain/tabulation/table.js';
import type { TestMethod } from '../../domain/tabulation/test-groups.js';

/** The domain's literals as GraphQL enums: `top2box` goes out as TOP2BOX. */
type EnumOf<Literal extends string> = { readonly [Key in Literal as GraphqlName<Key>]: Key };
type GraphqlName<Literal extends string> = Literal extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${GraphqlName<Tail>}`
  : Uppercase<Literal>;

export const Provenances: EnumOf<Provenance> = {
  PRINTED: 'printed',
  DERIVED: 'derived',
  ILLUSTRATIVE: 'illustrative',
  MEASURED: 'measured',
};
registerEnumType(Provenances, {
  name: 'Provenance',
  description: 'Where a value or a label comes from.',
  valuesMap: {
    PRINTED: { description: 'The report states it.' },
    DERIVED: { description: 'It follows from what the report states.' },
    ILLUSTRATIVE: { description: 'Chosen by us within what the report states.' },
    MEASURED: { description: 'Counted from the responses of a real wave.' },
  },
});

export const CellStatuses: EnumOf<CellStatus> = {
  PUBLISHED: 'published',
  SUPPRESSED: 'suppressed',
  EMPTY: 'empty',
};
registerEnumType(CellStatuses, {
  name: 'CellStatus',
  valuesMap: {
    SUPPRESSED: { description: 'Withheld to protect respondents: no value, count, interval or n.' },
    EMPTY: { description: 'Valid n is 0.' },
  },
});

export const VariableTypes: EnumOf<VariableType> = {
  SINGLE: 'single',
  MULTIPLE: 'multiple',
  SCALE: 'scale',
  NUMERIC: 'numeric',
  OPEN: 'open',
};
registerEnumType(VariableTypes, { name: 'VariableType' });

export const Verdicts: EnumOf<Verdict> = {
  REPRODUCED: 'reproduced',
  CONTRADICTED: 'contradicted',
  NOT_TESTABLE: 'not-testable',
};
registerEnumType(Verdicts, { name: 'Verdict' });

export const RowKinds: EnumOf<RowKind> = {
  OPTION: 'option',
  NET: 'net',
  TOP2BOX: 'top2box',
  BOTTOM2BOX: 'bottom2box',
  MEAN: 'mean',
  MEDIAN: 'median',
  SD: 'sd',
};
registerEnumType(RowKinds, { name: 'RowKind' });

export const TestMethods: EnumOf<TestMethod> = {
  FISHER_EXACT: 'fisher-exact',
  TWO_PROPORTION_Z: 'two-proportion-z',
  WELCH_T: 'welch-t',
  MANN_WHITNEY_EXACT: 'mann-whitney-exact',
  MANN_WHITNEY_NORMAL: 'mann-whitney-normal',
};
registerEnumType(TestMethods, { name: 'TestMethod' });

export const EffectMeasures: EnumOf<EffectMeasure> = {
  COHEN_H: 'cohen-h',
  HEDGES_G: 'hedges-g',
};
registerEnumType(EffectMeasures, {
  name: 'EffectMeasure',
  description: 'How large a difference is, whatever the size of the groups.',
});

export const Corrections: EnumOf<ComparisonRules['correction']> = {
  BENJAMINI_HOCHBERG: 'benjamini-hochberg',
  HOLM: 'holm',
};
registerEnumType(Corrections, { name: 'Correction' });

export const AnalystViews: EnumOf<AnalystView> = {
  AS_OUTSIDERS: 'as-outsiders',
  THRESHOLD: 'threshold',
  UNPROTECTED: 'unprotected',
};
registerEnumType(AnalystViews, {
  name: 'AnalystView',
  description: 'How much of a table a study’s analysts see on their own screens.',
  valuesMap: {
    AS_OUTSIDERS: { description: 'What the edition shows everybody.' },
    THRESHOLD: {
      description:
        'Every group of enough organisations that none dominates, whatever it is cut by.',
    },
    UNPROTECTED: { description: 'Everything.' },
  },
});

export const FigureMeasures: EnumOf<FigureMeasure> = {
  COUNT: 'count',
  PROPORTION: 'proportion',
  MEAN: 'mean',
  NAMED: 'named',
};
registerEnumType(FigureMeasures, {
  name: 'FigureMeasure',
  description: 'What the numbers of a column are.',
  valuesMap: {
    NAMED: {
      description:
        'The report prints a list: PUBLISHED means named, EMPTY not named; there is no number.',
    },
  },
});

export const ClaimKinds: EnumOf<ClaimKind> = { PRINTED: 'printed', ORDERED: 'ordered' };
registerEnumType(ClaimKinds, {
  name: 'ClaimKind',
  valuesMap: {
    PRINTED: { description: 'The report states the number.' },
    ORDERED: { description: 'The report states an order, and no number.' },
  },
});

export const Standings: EnumOf<Standing> = {
  AHEAD: 'ahead',
  LEVEL: 'level',
  BEHIND: 'behind',
  CANNOT_TELL: 'cannot-tell',
};
registerEnumType(Standings, {
  name: 'Standing',
  description: 'Where an own score stands among the leaders; Scorecard.method states the rule.',
  valuesMap: {
    CANNOT_TELL: { description: 'The leaders’ data support none of the others.' },
  },
});
