import { type DataProvider, HttpError, type RaRecord } from 'react-admin';
import { ApiError } from '../../api/api-error';
import type { ResourceData } from './resource-data';

type Resources = Readonly<Record<string, ResourceData | undefined>>;

/** Lets react-admin ask our API: each resource brings the documents that it asks. */
export function dataProvider(study: string, resources: Resources): DataProvider {
  const having = <Name extends keyof ResourceData>(resource: string, name: Name) => {
    const data = resources[resource];
    const method = data?.[name];
    if (data === undefined || method === undefined) {
      throw new Error(`${resource} has no ${name}: see its folder’s data`);
    }
    return method.bind(data) as NonNullable<ResourceData[Name]>;
  };
  const list: DataProvider['getList'] = async (resource, params) => {
    const { data, total } = await asked(having(resource, 'list')(study, params));
    return { data: [...data] as never[], total };
  };
  const one = (resource: string, id: RaRecord['id'], signal?: AbortSignal) =>
    asked(having(resource, 'one')(study, String(id), signal));
  const remove = (resource: string, id: RaRecord['id']) =>
    asked(having(resource, 'remove')(study, String(id)));
  return {
    supportAbortSignal: true,
    getList: list,
    getManyReference: list,
    getOne: async (resource, { id, signal }) => ({
      data: (await one(resource, id, signal)) as never,
    }),
    getMany: async (resource, { ids, signal }) => ({
      data: (await Promise.all(ids.map((id) => one(resource, id, signal)))) as never[],
    }),
    create: async (resource, { data }) => ({
      data: (await asked(having(resource, 'create')(study, data as Partial<RaRecord>))) as never,
    }),
    update: async (resource, { id, data, previousData }) => ({
      data: (await asked(
        having(resource, 'update')(
          study,
          String(id),
          data as Partial<RaRecord>,
          previousData as RaRecord,
        ),
      )) as never,
    }),
    updateMany: () => Promise.reject(new Error('changes of many rows are deeds of their own')),
    delete: async (resource, { id, previousData }) => {
      await remove(resource, id);
      return { data: previousData as never };
    },
    deleteMany: async (resource, { ids }) => {
      for (const id of ids) await remove(resource, id);
      return { data: ids };
    },
  };
}

/** Errors as react-admin’s forms read them: a problem of a field stands at the field. */
async function asked<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof ApiError && error.code === 'BAD_USER_INPUT' ? atFields(error) : error;
  }
}

interface Problem {
  readonly field?: unknown;
  readonly message?: unknown;
}

function atFields(error: ApiError): Error {
  const problems = Array.isArray(error.details.problems)
    ? (error.details.problems as readonly Problem[])
    : [];
  const named = problems.flatMap(({ field, message }) =>
    typeof field === 'string' ? [[field, typeof message === 'string' ? message : error.message]] : [],
  );
  if (named.length === 0) return error;
  return new HttpError(error.message, 422, { errors: Object.fromEntries(named) as object });
}
