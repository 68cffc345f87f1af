/// <reference types="vite/types/importMeta.d.ts" />

/** Style sheets are imported for their effect; Vite bundles them. */
declare module '*.css';
