import { useTranslation } from 'react-i18next';
import texts from '../locales/en/audit.json';

/** What a deed is called; one that has no words yet, by its own name. */
export function useActionName(): (action: string) => string {
  const { t } = useTranslation('audit');
  return (action) => {
    if (Object.hasOwn(texts.action, action)) {
      return t(`action.${action as keyof (typeof texts)['action']}`);
    }
    const plain = action.replaceAll('-', ' ');
    return plain.charAt(0).toUpperCase() + plain.slice(1);
  };
}
