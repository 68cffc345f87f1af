import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useScheme } from './use-scheme';

export function ColourSchemeToggle() {
  const { t } = useTranslation();
  const { setMode } = useColorScheme();
  const scheme = useScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const name = t(other === 'dark' ? 'scheme.toDark' : 'scheme.toLight');
  return (
    <IconButton
      color="inherit"
      aria-label={name}
      title={name}
      onClick={() => {
        setMode(other);
      }}
    >
      {scheme === 'dark' ? <LightModeOutlined /> : <DarkModeOutlined />}
    </IconButton>
  );
}
