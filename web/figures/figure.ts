import { graphql, type ResultOf } from '../graphql';

export const FIGURE = graphql(`
  query Figure($number: Int!, $edition: ID) {
    figure(number: $number, edition: $edition) {
      number
      title
      summary
      question
      base
      sampleSize
      validN
      columns
      measures
      charted
      notes
      rows {
        label
        group
        option
        provenance
        cells {
          value
          count
          n
          low
          high
          status
          provenance
        }
      }
      table {
        rows
        columns
        filter {
          variable
          options
        }
      }
      edition {
        id
        name
        hash
        publishedAt
        reconstructed
        simulated
        variables {
          name
          options {
            code
          }
        }
        study {
          title
          publisher
          published
          reconstructionStatement
          references {
            source
            label
            value
          }
        }
      }
    }
  }
`);

export type Figure = ResultOf<typeof FIGURE>['figure'];
export type FigureRow = Figure['rows'][number];
export type Estimate = FigureRow['cells'][number];
export type Provenance = Estimate['provenance'];
