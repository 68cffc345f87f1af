import { ReactElementFactory } from 'survey-react-ui';
import { ItemCard } from './ItemCard';

/** Every item is drawn by us, with SurveyJS keeping its value, its routing and its rules. */
ReactElementFactory.Instance.registerElement('question', (props: ItemCard['props']) => (
  <ItemCard {...props} />
));
