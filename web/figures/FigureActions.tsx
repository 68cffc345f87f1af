import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { figureCsvPath, figurePath, tablePath } from '../links';
import { CopyLink } from './CopyLink';
import type { Figure } from './figure';
import type { FigureView } from './figure-view';

interface Props {
  readonly figure: Figure;
  readonly view: FigureView;
  readonly columns: readonly number[];
}

/** What a reader can take away. The link names its edition, so it shows the same for good. */
export function FigureActions({ figure, view, columns }: Props) {
  const { t } = useTranslation();
  const saveImage = async () => {
    const { saveFigureImage } = await import('../charts/save-figure-image');
    await saveFigureImage(figure, columns, view.sort, t);
  };
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
      <CopyLink path={figurePath(figure.number, { ...view, edition: figure.edition.id })} />
      <Button
        variant="outlined"
        startIcon={<DownloadOutlined />}
        href={figureCsvPath(figure.number, view.edition)}
        download={`leadline-figure-${figure.number}.csv`}
      >
        {t('actions.csv')}
      </Button>
      <Button variant="outlined" startIcon={<ImageOutlined />} onClick={() => void saveImage()}>
        {t('actions.png')}
      </Button>
      {figure.table !== null && (
        <Button
          component={Link}
          startIcon={<TableRowsOutlined />}
          to={tablePath(figure.table, view.edition)}
        >
          {t('actions.table')}
        </Button>
      )}
    </Stack>
  );
}
