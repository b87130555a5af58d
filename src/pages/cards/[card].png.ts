import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { type Card, allCards } from '../../machines/card.ts';
import { drawCard } from '../../machines/social-card.ts';
import { currentProject } from '../../project/current-project.ts';

/** The pictures that stand for the pages of the site where they are linked. */
export async function getStaticPaths() {
  return allCards(await currentProject()).map((card) => ({ params: { card: card.name }, props: { card } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { words, figure }: Card = props.card;
  const { svg } = await drawCard(words, figure);
  const { drawPng } = await currentProject();
  return new Response(await drawPng(svg), { headers: { 'Content-Type': 'image/png' } });
};
