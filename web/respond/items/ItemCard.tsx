import type { Question } from 'survey-core';
import { SurveyElementBase } from 'survey-react-ui';
import { ItemView } from './ItemView';

interface Props {
  readonly element: Question;
}

/** Draws an item with our components, and again whenever SurveyJS changes it. */
export class ItemCard extends SurveyElementBase<Props, object> {
  protected override getStateElement(): Question {
    return this.props.element;
  }

  protected override renderElement() {
    return <ItemView question={this.props.element} />;
  }
}
