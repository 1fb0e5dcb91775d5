import { z } from 'zod';
import type { App } from '#src/app.ts';
import { defined } from '#src/http/defined.ts';
import { pageQuery } from '#src/http/page-contract.ts';
import type { Routes } from '#src/http/routes.ts';
import { sendFile } from '#src/http/send-file.ts';
import { displayKey } from './product-files.ts';
import {
  productImageChanges,
  productImagePage,
  productImageView,
  uploadForm,
} from './product-image-contract.ts';
import { getProductImage, listProductImages, updateProductImage } from './product-image-store.ts';
import { removeProductImage } from './remove-product-image.ts';
import { showProductImage, showProductImages } from './show-product-images.ts';
import { uploadProductImage } from './upload-product-image.ts';

const byId = z.object({ id: z.string() });
const TAGS = ['product images'];

/** Below `/api`, where forms with files are taken. */
export function productUploadRoutes(routes: Routes, app: App): void {
  routes.post(
    '/product-images',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'uploadProductImage',
        tags: TAGS,
        summary: 'Upload a picture of a product',
        consumes: ['multipart/form-data'],
        body: uploadForm,
        response: { 201: productImageView },
      },
    },
    async (request, reply) => {
      const made = await uploadProductImage(app, request);
      return reply.code(201).send(await showProductImage(app.db, made));
    },
  );
}

export function productImageRoutes(routes: Routes, app: App): void {
  routes.get(
    '/product-images',
    {
      schema: {
        operationId: 'listProductImages',
        tags: TAGS,
        summary: 'List your product images, newest first',
        querystring: pageQuery,
        response: { 200: productImagePage },
      },
    },
    async ({ actor, query }) => {
      const page = await listProductImages(app.db, actor, query);
      return { ...page, items: await showProductImages(app.db, page.items) };
    },
  );

  routes.get(
    '/product-images/:id',
    {
      schema: {
        operationId: 'getProductImage',
        tags: TAGS,
        summary: 'Tell about a product image',
        params: byId,
        response: { 200: productImageView },
      },
    },
    async ({ actor, params }) =>
      showProductImage(app.db, await getProductImage(app.db, actor, params.id)),
  );

  routes.patch(
    '/product-images/:id',
    {
      schema: {
        operationId: 'changeProductImage',
        tags: TAGS,
        summary: 'Name, describe, categorise or tag a product image',
        params: byId,
        body: productImageChanges,
        response: { 200: productImageView },
      },
    },
    async ({ actor, params, body }) => {
      const changed = await updateProductImage(app.db, actor, params.id, defined(body));
      return showProductImage(app.db, changed);
    },
  );

  routes.delete(
    '/product-images/:id',
    {
      schema: {
        operationId: 'deleteProductImage',
        tags: TAGS,
        summary: 'Delete a product image with its files',
        params: byId,
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await removeProductImage(app, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

/** The pictures themselves, below `/media`. */
export function productMediaRoutes(server: Routes, app: App): void {
  server.get(
    '/media/products/:user_id/:id/display.webp',
    { schema: { params: z.object({ user_id: z.string(), id: z.string() }) } },
    async (request, reply) => {
      const image = await getProductImage(app.db, request.actor, request.params.id);
      return sendFile(app.files, request, reply, { key: displayKey(image) });
    },
  );
}
