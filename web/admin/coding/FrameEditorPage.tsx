import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { useConsolePath, useIsAdmin } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { useFrames } from './coding-data';
import { FrameEditor } from './FrameEditor';

/** Writes the next version of an item’s code frame, or changes one that nothing is coded by. */
export default function FrameEditorPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Editor />
    </Suspense>
  );
}

function Editor() {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  const { item = '' } = useParams();
  const [newest, earlier] = useFrames(item);
  const isChange = newest?.frozen === false;
  const version = isChange ? newest.version : (newest?.version ?? 0) + 1;
  return (
    <>
      <PageTitle
        title={t(isChange ? 'editor.change' : 'editor.create', { version })}
        parent={{ name: item, path: path(`/themes/${item}`) }}
        lead={t(isChange || newest === undefined ? 'editor.leadFree' : 'editor.lead')}
      />
      {useIsAdmin() ? (
        <FrameEditor
          key={newest?.id ?? 'first'}
          item={item}
          version={version}
          shown={newest ?? null}
          before={(isChange ? earlier : newest) ?? null}
        />
      ) : (
        <EmptyState title={t('editor.adminsOnly.title')} text={t('editor.adminsOnly.text')} />
      )}
    </>
  );
}
