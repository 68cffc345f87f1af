import { graphql, type ResultOf } from '../../graphql';

export const CROSSTAB = graphql(`
  query Crosstab($input: CrosstabInput!) {
    crosstab(input: $input) {
      title
      base
      method
      preliminary
      columns {
        letter
        variable
        option
        label
        n
        status
        smallBase
      }
      rows {
        kind
        option
        label
        cells {
          letters
          estimate {
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
  }
`);

export type Crosstab = ResultOf<typeof CROSSTAB>['crosstab'];
export type CrosstabColumn = Crosstab['columns'][number];
export type CrosstabRow = Crosstab['rows'][number];

export const VARIABLES = graphql(`
  query Variables($edition: ID) {
    edition(id: $edition) {
      id
      name
      variables {
        name
        label
        type
        section
        options {
          code
          label
        }
        nets {
          code
          label
        }
      }
    }
  }
`);

export type Variable = ResultOf<typeof VARIABLES>['edition']['variables'][number];
