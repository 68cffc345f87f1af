import { graphql, type ResultOf } from '../../graphql';

export const PREVIEW = graphql(`
  query ImportPreview($study: ID!, $wave: ID!, $upload: ID!, $mapping: ImportMappingInput) {
    importPreview(study: $study, wave: $wave, upload: $upload, mapping: $mapping) {
      fileName
      encoding
      rows
      columns {
        header
        filled
        values {
          value
          count
        }
      }
      strands {
        code
        label
      }
      mapping {
        fields {
          respondent
          organisation
          strand
          mode
          submittedAt
          weight
        }
        strand
        mode
        variables {
          variable
          column
          separator
          optionColumns {
            option
            column
          }
          values {
            value
            option
            missing
          }
        }
      }
      mappingFrom
      problems {
        code
        of
        message
      }
      variables {
        name
        label
        question
        type
        options {
          code
          label
        }
        values {
          value
          count
          means
          option
        }
      }
      unmapped
      does
      blockers {
        code
        message
      }
    }
  }
`);

export const BEGIN = graphql(`
  mutation ImportResponses(
    $study: ID!
    $wave: ID!
    $upload: ID!
    $mapping: ImportMappingInput!
    $dryRun: Boolean!
    $changed: ChangedRows
  ) {
    importResponses(
      study: $study
      wave: $wave
      upload: $upload
      mapping: $mapping
      dryRun: $dryRun
      changed: $changed
    ) {
      id
    }
  }
`);

export const IMPORT = graphql(`
  query ResponseImport($study: ID!, $id: ID!) {
    responseImport(study: $study, id: $id) {
      id
      fileName
      dryRun
      changed
      status
      share
      failure
      summary {
        rows
        new
        same
        changed
        problems
        unmapped
        counts {
          variable
          label
          answered
          notAnswered
          notAsked
          routedPast
          options {
            code
            label
            count
          }
        }
      }
      problems {
        line
        column
        value
        code
        message
      }
    }
  }
`);

/** What a run was matched by, to be imported as it was tried. */
export const RUN_MAPPING = graphql(`
  query ImportMapping($study: ID!, $id: ID!) {
    responseImport(study: $study, id: $id) {
      mapping {
        fields {
          respondent
          organisation
          strand
          mode
          submittedAt
          weight
        }
        strand
        mode
        variables {
          variable
          column
          separator
          optionColumns {
            option
            column
          }
          values {
            value
            option
            missing
          }
        }
      }
    }
  }
`);

export const IMPORTS = graphql(`
  query ResponseImports($study: ID!, $wave: ID!) {
    responseImports(study: $study, wave: $wave) {
      id
      fileName
      dryRun
      status
      requestedAt
      failure
      summary {
        rows
        new
        changed
        problems
      }
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoImport($study: ID!, $id: ID!) {
    undoImport(study: $study, id: $id) {
      id
      status
    }
  }
`);

export type Preview = ResultOf<typeof PREVIEW>['importPreview'];
export type PreviewedVariable = Preview['variables'][number];
export type Mapping = Preview['mapping'];
export type ResponseImport = ResultOf<typeof IMPORT>['responseImport'];
export type ImportSummary = NonNullable<ResponseImport['summary']>;
export type ImportRow = ResultOf<typeof IMPORTS>['responseImports'][number];
