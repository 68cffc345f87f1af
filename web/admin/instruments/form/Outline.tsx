import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type JsonPath, pathText, wordOf } from '../document/json-path';
import { type PlacedItem, sectionsOf } from '../document/places';
import { addSection, moveEntry, stepItem } from '../document/structure';
import { textIn } from '../document/texts';
import { useEditor } from '../editor/editor-context';
import { AddItem } from './AddItem';
import { OutlineEntry } from './OutlineEntry';

/** Sections and items in the order asked; alt with an arrow moves the one that has the focus. */
export function Outline() {
  const { t } = useTranslation('instruments');
  const { document, ownLocale, selected, select, run, isReadOnly } = useEditor();
  const sections = sectionsOf(document);
  const moveTo = (edit: Parameters<typeof run>[0], path: JsonPath) => {
    if (run(edit)) select(path);
  };
  const at = pathText(selected);
  return (
    <Box
      component="nav"
      aria-label={t('outline.label')}
      sx={{
        ...{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' },
        ...{ p: 1, maxHeight: { lg: 'calc(100vh - 6rem)' }, overflowY: 'auto' },
        ...{ position: { lg: 'sticky' }, top: 72 },
      }}
    >
      <OutlineEntry
        title={t('questionnaire.title')}
        place=""
        isChosen={at === ''}
        onChoose={() => {
          select([]);
        }}
      />
      {sections.map(({ name, page, path, items }, section) => (
        <Box key={section} sx={{ mt: 1 }}>
          <OutlineEntry
            title={textIn(page.title, ownLocale, ownLocale) || name}
            place={pathText(path)}
            isChosen={at === pathText(path)}
            isSection
            onChoose={() => {
              select(path);
            }}
            onStep={(by) => {
              const to = section + by;
              if (to < 0 || to >= sections.length) return;
              moveTo(moveEntry(document, ['pages'], section, to), ['pages', to]);
            }}
          />
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, ps: 0 }}>
            {items.map((item) => (
              <li key={item.index}>
                <OutlineEntry
                  title={titleOf(item, ownLocale)}
                  place={pathText(item.path)}
                  isChosen={at === pathText(item.path)}
                  note={item.element.visibleIf === undefined ? null : t('outline.routed')}
                  onChoose={() => {
                    select(item.path);
                  }}
                  onStep={(by) => {
                    const edit = stepItem(document, section, item.index, by);
                    moveTo(edit, edit.path);
                  }}
                />
              </li>
            ))}
          </Box>
          {!isReadOnly && <AddItem section={section} count={items.length} />}
        </Box>
      ))}
      {!isReadOnly && (
        <>
          <Button
            size="small"
            startIcon={<Add />}
            sx={{ mt: 1 }}
            onClick={() => {
              moveTo(addSection(document, sections.length), ['pages', sections.length]);
            }}
          >
            {t('outline.addSection')}
          </Button>
          <Typography
            variant="caption"
            component="p"
            sx={{ color: 'text.secondary', mt: 1, px: 1 }}
          >
            {t('outline.keys')}
          </Typography>
        </>
      )}
    </Box>
  );
}

const titleOf = ({ element, name }: PlacedItem, locale: string): string =>
  textIn(element.label, locale, locale) ||
  textIn(element.title, locale, locale) ||
  name ||
  wordOf(element.type);
