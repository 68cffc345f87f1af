import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { plainFieldset, scaleStep } from './option-styles';

export interface Step {
  readonly value: unknown;
  /** As in the instrument: `5 Highly effective` or `3`. */
  readonly text: string;
}

interface Props {
  readonly id: string;
  /** What is rated. */
  readonly label: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly steps: readonly Step[];
  readonly value: unknown;
  /** Null takes the rating back. */
  readonly onRate: (value: unknown) => void;
}

/** A rating as a row of radios, each read as “practice, rating, 3 of 5”. */
export function Scale(props: Props) {
  const { t } = useTranslation();
  const { id, label, labelledBy, steps, value, onRate } = props;
  return (
    <Box
      component="fieldset"
      id={id}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid === true || undefined}
      sx={{ ...plainFieldset, display: 'flex' }}
    >
      {steps.map((step, index) => (
        <Box component="label" key={String(step.value)} sx={scaleStep}>
          <input
            type="radio"
            name={id}
            checked={step.value === value}
            aria-label={t(
              meaningOf(step) === '' ? 'respond.item.rating' : 'respond.item.ratingOf',
              {
                label,
                position: index + 1,
                count: steps.length,
                meaning: meaningOf(step),
              },
            )}
            onClick={() => {
              onRate(step.value === value ? null : step.value);
            }}
            onChange={ignoreChange}
          />
          <span aria-hidden>{markOf(step)}</span>
        </Box>
      ))}
    </Box>
  );
}

const ignoreChange = (): void => undefined;

/** `5` of `5 Highly effective`: what fits into a step. */
const markOf = ({ value, text }: Step): string =>
  text.startsWith(String(value)) ? String(value) : text;

/** `Highly effective` of `5 Highly effective`: what stands at the end of a scale. */
export const meaningOf = ({ value, text }: Step): string =>
  text.startsWith(String(value)) ? text.slice(String(value).length).trim() : '';
