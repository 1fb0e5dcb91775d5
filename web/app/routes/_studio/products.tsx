import { createFileRoute } from '@tanstack/react-router';
import { ProductsPage } from '#web/products/products-page.tsx';

export const Route = createFileRoute('/_studio/products')({ component: ProductsPage });
