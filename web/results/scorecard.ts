import { graphql, type ResultOf } from '../graphql';

/** Everything the page shows comes from this one answer: the browser computes no statistic. */
export const SCORECARD = graphql(`
  query Scorecard(
    $token: String!
    $wave: ID
    $region: String
    $industry: String
    $size: String
    $locale: String
  ) {
    scorecard(
      token: $token
      wave: $wave
      region: $region
      industry: $industry
      size: $size
      locale: $locale
    ) {
      verdict
      locale
      locales
      wave
      waveName
      submittedAt
      consent
      method
      peers {
        asked
        used
        n
        widened
        statement
        request {
          region
          industry
          size
        }
      }
      offered {
        region {
          code
          label
        }
        industry {
          code
          label
        }
        size {
          code
          label
        }
        groups {
          region
          industry
          size
        }
      }
      dimensions {
        ...Position
      }
      items {
        ...Position
      }
      strengths {
        ...Position
      }
      gaps {
        ...Position
      }
      unscored {
        id
        label
        dimension
        items
        answered
        asked
        median
        q1
        q3
        mean
        n
        scaleLow
        scaleHigh
        provenance
      }
      plan {
        id
        title
        detail
        because
        insight
        claims
        provenance
      }
      needs {
        option
        label
        own
        provenance
        leaders {
          ...Estimate
        }
      }
      partners {
        id
        label
        own
        provenance
        mean {
          ...Estimate
        }
        topTwo {
          ...Estimate
        }
      }
      spread {
        id
        label
        dimension
        own
        shares {
          option
          label
          leaders {
            ...Estimate
          }
        }
      }
      change {
        wave
        waveName
        items {
          id
          label
          before
          after
          change
        }
        notCompared {
          id
          label
          because
        }
      }
      limits {
        statement
      }
      edition {
        id
        name
        hash
        publishedAt
        sampleSize
        reconstructed
        simulated
        study {
          reconstructionStatement
        }
      }
    }
  }

  fragment Position on Position {
    id
    label
    dimension
    items
    own
    median
    q1
    q3
    mean
    n
    rankStatement
    standing
    scaleLow
    scaleHigh
    smallestGap
    provenance
  }

  fragment Estimate on Estimate {
    value
    count
    n
    low
    high
    status
    provenance
  }
`);

export type Scorecard = ResultOf<typeof SCORECARD>['scorecard'];
export type Position = Scorecard['dimensions'][number];
export type Unscored = Scorecard['unscored'][number];
export type Standing = Position['standing'];
export type Peers = Scorecard['peers']['request'];
export type Spread = Scorecard['spread'][number];
