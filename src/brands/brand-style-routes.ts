import { z } from 'zod';
import type { App } from '#src/app.ts';
import { defined } from '#src/http/defined.ts';
import { pageQuery } from '#src/http/page-contract.ts';
import { receiveFile } from '#src/http/receive-file.ts';
import { readForm } from '#src/http/read-form.ts';
import type { Routes } from '#src/http/routes.ts';
import { sendFile } from '#src/http/send-file.ts';
import { addLogo } from './add-logo.ts';
import { logoKey } from './brand-files.ts';
import {
  brandStyleChanges,
  brandStylePage,
  brandStyleView,
  logoForm,
  newBrandStyle,
  pictureFields,
  pictureForm,
} from './brand-style-contract.ts';
import {
  createBrandStyle,
  getBrandStyle,
  listBrandStyles,
  updateBrandStyle,
} from './brand-style-store.ts';
import { createBrandStyleFromPicture } from './create-brand-style-from-picture.ts';
import { removeBrandStyle } from './remove-brand-style.ts';
import { removeLogo } from './remove-logo.ts';
import { showBrandStyle, showBrandStyles } from './show-brand-styles.ts';

const byId = z.object({ id: z.string() });
const TAGS = ['brand styles'];

/** Below `/api`, where forms with files are taken. */
export function brandUploadRoutes(routes: Routes, app: App): void {
  routes.post(
    '/brand-styles/from-picture',
    {
      schema: {
        operationId: 'extractBrandStyle',
        tags: TAGS,
        summary: 'Make a brand style of a picture’s main colours',
        description: 'The picture itself is not kept.',
        consumes: ['multipart/form-data'],
        body: pictureForm,
        response: { 201: brandStyleView },
      },
    },
    async (request, reply) => {
      await using folder = await app.files.workFolder();
      const { path, filename, fields } = await receiveFile(request, folder.path);
      const { name } = readForm(pictureFields, fields);
      const source = { file: path, filename, name };
      const made = await createBrandStyleFromPicture(app, request.actor, source);
      return await reply.code(201).send(await showBrandStyle(app.db, made));
    },
  );

  routes.put(
    '/brand-styles/:id/logo',
    {
      schema: {
        operationId: 'setLogo',
        tags: TAGS,
        summary: 'Give a brand style a logo, in place of the one before',
        description: 'Shown in the opening hook and on the end card of ads made in it.',
        consumes: ['multipart/form-data'],
        params: byId,
        body: logoForm,
        response: { 200: brandStyleView },
      },
    },
    async (request) => {
      const { id } = await getBrandStyle(app.db, request.actor, request.params.id);
      await using folder = await app.files.workFolder();
      const { path, filename, fields } = await receiveFile(request, folder.path);
      readForm(z.strictObject({}), fields);
      const brand = await addLogo(app, request.actor, { id, file: path, filename });
      return await showBrandStyle(app.db, brand);
    },
  );
}

export function brandStyleRoutes(routes: Routes, app: App): void {
  routes.post(
    '/brand-styles',
    {
      schema: {
        operationId: 'createBrandStyle',
        tags: TAGS,
        summary: 'Make a brand style by hand',
        body: newBrandStyle,
        response: { 201: brandStyleView },
      },
    },
    async ({ actor, body }, reply) => {
      const now = app.now();
      const made = await createBrandStyle(app.db, {
        ...body,
        style_data: defined(body.style_data),
        id: app.newId(),
        user_id: actor.user_id,
        image_folder_path: null,
        sample_images: null,
        created_at: now,
        updated_at: now,
      });
      return reply.code(201).send(await showBrandStyle(app.db, made));
    },
  );

  routes.get(
    '/brand-styles',
    {
      schema: {
        operationId: 'listBrandStyles',
        tags: TAGS,
        summary: 'List your brand styles, newest first',
        querystring: pageQuery,
        response: { 200: brandStylePage },
      },
    },
    async ({ actor, query }) => {
      const page = await listBrandStyles(app.db, actor, query);
      return { ...page, items: await showBrandStyles(app.db, page.items) };
    },
  );

  routes.get(
    '/brand-styles/:id',
    {
      schema: {
        operationId: 'getBrandStyle',
        tags: TAGS,
        summary: 'Tell about a brand style',
        params: byId,
        response: { 200: brandStyleView },
      },
    },
    async ({ actor, params }) =>
      showBrandStyle(app.db, await getBrandStyle(app.db, actor, params.id)),
  );

  routes.patch(
    '/brand-styles/:id',
    {
      schema: {
        operationId: 'changeBrandStyle',
        tags: TAGS,
        summary: 'Change a brand style',
        params: byId,
        body: brandStyleChanges,
        response: { 200: brandStyleView },
      },
    },
    async ({ actor, params, body: { style_data, ...words } }) => {
      const { logo } = (await getBrandStyle(app.db, actor, params.id)).style_data;
      const changed = await updateBrandStyle(app.db, actor, params.id, {
        ...defined(words),
        ...(style_data && { style_data: { ...defined(style_data), ...(logo && { logo }) } }),
        updated_at: app.now(),
      });
      return showBrandStyle(app.db, changed);
    },
  );

  routes.delete(
    '/brand-styles/:id/logo',
    {
      schema: {
        operationId: 'deleteLogo',
        tags: TAGS,
        summary: 'Take a brand style’s logo away',
        params: byId,
        response: { 200: brandStyleView },
      },
    },
    async ({ actor, params }) => showBrandStyle(app.db, await removeLogo(app, actor, params.id)),
  );

  routes.delete(
    '/brand-styles/:id',
    {
      schema: {
        operationId: 'deleteBrandStyle',
        tags: TAGS,
        summary: 'Delete a brand style; ads made in it stay',
        params: byId,
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await removeBrandStyle(app, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

/** The logos themselves, below `/media`. */
export function brandMediaRoutes(server: Routes, app: App): void {
  server.get(
    '/media/brands/:user_id/:id/logo.png',
    { schema: { params: z.object({ user_id: z.string(), id: z.string() }) } },
    async (request, reply) => {
      const brand = await getBrandStyle(app.db, request.actor, request.params.id);
      return sendFile(app.files, request, reply, { key: logoKey(brand) });
    },
  );
}
