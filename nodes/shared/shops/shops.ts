import type { Shop } from './shop';
import { shopify } from './shopify';
import { wooCommerce } from './wooCommerce';

/** The shops, by the names that workflows save. */
export const shops: Record<'shopify' | 'wooCommerce', Shop> = { shopify, wooCommerce };
