import { graphql, type ResultOf } from '../../graphql';

export const CLAIMS = graphql(`
  query Claims($edition: ID) {
    claims(edition: $edition) {
      id
      statement
      kind
      printed
      computed
      count
      n
      verdict
      feasible {
        count
        base
      }
      figure
      table {
        rows
        columns
        filter {
          variable
          options
        }
      }
      parts {
        label
        printed
        measure
        verdict
        computed {
          value
          count
          n
          low
          high
          status
          provenance
        }
      }
    }
  }
`);

export type Claim = ResultOf<typeof CLAIMS>['claims'][number];
export type Verdict = Claim['verdict'];
