import { useParams } from 'react-router-dom';
import NotFoundPage from '../layout/NotFoundPage';
import { FigureArticle } from './FigureArticle';

export default function FigurePage() {
  const { number = '' } = useParams();
  return /^[1-9]\d{0,3}$/.test(number) ? (
    <FigureArticle key={number} number={Number(number)} />
  ) : (
    <NotFoundPage />
  );
}
