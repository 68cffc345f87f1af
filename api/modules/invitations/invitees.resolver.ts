import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Delimiter, DELIMITERS } from '../../domain/invitations/csv-records.js';
import { type ColumnMapping, INVITEE_TEMPLATE } from '../../domain/invitations/invitee-columns.js';
import { Refusal } from '../../domain/refusal.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Json } from '../graphql/json.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import {
  BounceImportModel,
  InviteeColumnsInput,
  InviteeImportModel,
  InviteeModel,
  InviteePageModel,
  InviteeSortings,
  InviteeStates,
} from './invitee.model.js';
import { countsOf, InviteeImportService, type ImportResult } from './invitee-import.service.js';
import { InviteesService, type InviteeSorting, type InviteeState } from './invitees.service.js';

const AN_ID = { type: () => ID } as const;
const FILE = { description: 'The file’s bytes in base64.' } as const;

/** The people on a study’s list. */
@Resolver()
export class InviteesResolver {
  constructor(
    private readonly people: InviteesService,
    private readonly imports: InviteeImportService,
  ) {}

  @Query(() => String, { description: 'A CSV file to fill in.' })
  inviteeTemplate(): string {
    return INVITEE_TEMPLATE;
  }

  @Query(() => InviteePageModel, {
    description: 'Everybody on the list; by address, unless told otherwise.',
    complexity: pageCost,
  })
  invitees(
    @Args('study', AN_ID) study: string,
    @Args('search', { type: () => String, nullable: true }) search?: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first = 50,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
    @Args('state', { type: () => InviteeStates, nullable: true }) state?: InviteeState,
    @Args('sort', { type: () => InviteeSortings, nullable: true }) sort?: InviteeSorting,
    @Args('descending', { type: () => Boolean, nullable: true }) descending?: boolean,
  ): Promise<InviteePageModel> {
    const filter = { state: state ?? null, search: search ?? null };
    const order = { by: sort ?? 'email', descending: descending === true };
    return this.people.page(study, filter, checkedPage(first, offset), order);
  }

  @Query(() => Json, {
    description: 'All that is stored about a person, for an access request. The audit notes it.',
  })
  inviteeData(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<object> {
    return this.people.data(by, study, id);
  }

  @Mutation(() => InviteeImportModel, {
    description: 'Takes in a list of people as CSV. The same list again changes nothing.',
  })
  async importInvitees(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('file', FILE) file: string,
    @Args('dryRun', { description: 'Only say what would happen.' }) dryRun: boolean,
    @Args('wave', {
      ...{ type: () => ID, nullable: true },
      description: 'Whom the file names is invited to it; else they are put on the list only.',
    })
    wave?: string,
    @Args('columns', {
      nullable: true,
      description: 'In place of what the headers say.',
    })
    columns?: InviteeColumnsInput,
    @Args('delimiter', { type: () => String, nullable: true, description: 'Else found out.' })
    delimiter?: string,
    @Args('allOrNothing', {
      ...{ type: () => Boolean, defaultValue: false },
      description: 'Change nothing when any row is wrong.',
    })
    allOrNothing = false,
  ): Promise<InviteeImportModel> {
    const result = await this.imports.run(by, {
      ...{ study, wave: wave ?? null, file, dryRun, allOrNothing },
      columns: given(columns),
      delimiter: checkedDelimiter(delimiter),
    });
    return shown(result);
  }

  @Mutation(() => BounceImportModel, {
    description: 'Marks addresses whose mails came back; they get no more.',
  })
  importBounces(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('file', FILE) file: string,
  ): Promise<BounceImportModel> {
    return this.people.importBounces(by, study, file);
  }

  @Mutation(() => InviteeModel, { description: 'Stops all mails of the study to a person.' })
  optOutInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<InviteeModel> {
    return this.people.optOut(by, study, id);
  }

  @Mutation(() => Boolean, {
    description:
      'Deletes all that names a person. Their answers stay, and nothing leads to them any more.',
  })
  async eraseInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<boolean> {
    await this.people.erase(by, study, id);
    return true;
  }
}

function shown({ applied, encoding, file, rows, problems, invited }: ImportResult) {
  const { delimiter, headers, columns, samples } = file;
  return {
    ...{
      applied,
      encoding,
      delimiter,
      headers,
      columns,
      samples,
      ...countsOf(rows),
      invited,
      problems,
    },
    rows: rows.map(({ line, change, merged }) => ({ line, change, ...merged })),
  };
}

/** GraphQL hands null over where a client says so. */
const given = (columns: InviteeColumnsInput | undefined): ColumnMapping =>
  Object.fromEntries(Object.entries(columns ?? {}).filter(([, at]) => typeof at === 'number'));

function checkedDelimiter(delimiter: string | undefined): Delimiter | undefined {
  if (typeof delimiter !== 'string') return undefined;
  const known = DELIMITERS.find((each) => each === delimiter);
  if (known !== undefined) return known;
  throw new Refusal('BAD_USER_INPUT', 'The delimiter must be a comma, semicolon, tab or bar.');
}
