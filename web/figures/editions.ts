import { graphql } from '../graphql';

/** What makes an edition citable. */
export const EDITIONS = graphql(`
  query Editions {
    editions {
      id
      name
      reference
      simulated
      publishedAt
      sampleSize
      organisations
      hash
      announcement
    }
  }
`);
