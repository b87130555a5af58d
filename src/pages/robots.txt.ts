import type { APIRoute } from 'astro';
import { siteLocation } from '../components/figure-credit.ts';
import { addressesOf } from '../machines/addresses.ts';
import { robotsText } from '../machines/robots.ts';

export const GET: APIRoute = () => new Response(robotsText(addressesOf(siteLocation)));
