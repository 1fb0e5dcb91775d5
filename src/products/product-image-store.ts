import { ownedRows } from '#src/platform/database/owned-rows.ts';

const productImages = ownedRows('product_images');

export const createProductImage = productImages.create;
export const findProductImage = productImages.find;
export const getProductImage = productImages.get;
export const updateProductImage = productImages.update;
export const deleteProductImage = productImages.delete;
export const listProductImages = productImages.list;
/** For the workflow, which acts for nobody. */
export const findProductImageForWork = productImages.findForWork;
