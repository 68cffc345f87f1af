/**
 * The SELECT of a wave’s open answers to an item, those of excluded responses left out: `id` of the response and `text`.
 * @param wave place of the wave’s id in the statement, such as `$1`
 * @param item place of the item’s name
 */
export const openAnswers = (wave: string, item: string): string => `
  SELECT response.id, btrim(response.answers ->> ${item}) AS text
    FROM response
   WHERE response.wave_id = ${wave} AND response.status = 'complete'
     AND response.exclusion_id IS NULL
     AND btrim(coalesce(response.answers ->> ${item}, '')) <> ''`;
