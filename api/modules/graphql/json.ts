import { GraphQLScalarType } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

/** Without the link to its specification, which introspection leaves out unless asked. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: 'Answers or an instrument as JSON.',
  specifiedByURL: null,
});
