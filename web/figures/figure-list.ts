import { graphql } from '../graphql';

/** Enough of every figure to choose one. */
export const FIGURE_LIST = graphql(`
  query FigureList($edition: ID) {
    figures(edition: $edition) {
      number
      title
      summary
      base
      sampleSize
    }
  }
`);
