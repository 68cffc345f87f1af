import {
  type Question,
  QuestionCheckboxModel,
  QuestionCommentModel,
  QuestionDropdownModel,
  QuestionMatrixModel,
  QuestionRadiogroupModel,
  QuestionRatingModel,
  QuestionTextModel,
} from 'survey-core';
import { ChoiceItem } from './ChoiceItem';
import { DropdownItem } from './DropdownItem';
import { MatrixItem } from './MatrixItem';
import { RatingItem } from './RatingItem';
import { TextItem } from './TextItem';

/** The types an instrument may hold; the server refuses any other when it is loaded. */
export function ItemView({ question }: { readonly question: Question }) {
  if (question instanceof QuestionMatrixModel) return <MatrixItem question={question} />;
  if (question instanceof QuestionRatingModel) return <RatingItem question={question} />;
  if (question instanceof QuestionDropdownModel) return <DropdownItem question={question} />;
  if (question instanceof QuestionRadiogroupModel || question instanceof QuestionCheckboxModel) {
    return <ChoiceItem question={question} />;
  }
  if (question instanceof QuestionCommentModel || question instanceof QuestionTextModel) {
    return <TextItem question={question} />;
  }
  throw new TypeError(`an item of type ${question.getType()} cannot be shown`);
}
