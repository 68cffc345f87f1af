import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { AgreementPage } from './AgreementPage';
import { CodingDesk } from './CodingDesk';
import { CodingOverview } from './CodingOverview';
import { SearchPage } from './SearchPage';

/** Open answers of a wave, and the themes that coders gave them. */
export default function WaveCodingPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route index element={<CodingOverview />} />
        <Route path=":item" element={<CodingDesk />} />
        <Route path=":item/search" element={<SearchPage />} />
        <Route path=":item/agreement" element={<AgreementPage />} />
      </Routes>
    </Suspense>
  );
}
