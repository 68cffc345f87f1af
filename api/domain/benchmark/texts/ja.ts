import { numbersIn } from './number-words.js';
import type { LeadersPercent, Range, RatedPractice, Tally, Texts } from './texts.js';

const number = numbersIn('ja');

const range = ({ least, most }: Range): string =>
  least === most ? number(least) : `${number(least)}～${number(most)}`;

const quoted = (labels: readonly string[]): string =>
  labels.map((label) => `「${label}」`).join('と');

const fraction = (percent: number): string =>
  percent === 50 ? '半数' : percent === 75 ? '4分の3' : `${number(percent)}%`;

const base = ({ n, illustrative }: Pick<LeadersPercent, 'n' | 'illustrative'>): string =>
  illustrative ? `（n = ${number(n)}、例示値）` : `（n = ${number(n)}）`;

function leaders({ peers, bases, illustrative }: Tally): string {
  const marks = [
    ...(peers === null ? [] : [peers]),
    ...(bases === null ? [] : [`n = ${range(bases)}`]),
    ...(illustrative ? ['例示値'] : []),
  ];
  return marks.length === 0 ? '先進企業' : `先進企業（${marks.join('、')}）`;
}

/** Each clause as it stands before another, and as it ends the sentence. */
function standings(told: Tally): string {
  const { ahead, level, behind, cannotTell, unscored } = told;
  const clauses = [
    ...(ahead === 0 ? [] : [[`${number(ahead)}領域で中央値を上回`, 'り', 'っています'] as const]),
    ...(level === 0
      ? []
      : [[`${number(level)}領域で中央の半数と同じ水準にあ`, 'り', 'ります'] as const]),
    ...(behind === 0 ? [] : [[`${number(behind)}領域で中央値を下回`, 'り', 'っています'] as const]),
  ];
  const notes = [
    ...(cannotTell === 0 || clauses.length === 0
      ? []
      : [`${number(cannotTell)}領域はデータからは判断できません`]),
    ...(unscored === 0 ? [] : [`${number(unscored)}領域は回答が少なく採点できません`]),
  ];
  const noted = notes.length === 0 ? '' : `（${notes.join('、')}）`;
  const among = `${leaders(told)}と比べると、全${number(told.dimensions)}領域のうち`;
  if (clauses.length === 0) {
    return unscored === 0
      ? `${among}、データから位置づけを判断できる領域はありません。`
      : `${among}${number(cannotTell)}領域は、データからは位置づけを判断できません${noted}。`;
  }
  const last = clauses.length - 1;
  const said = clauses.map(([stem, before, end], at) => `${stem}${at === last ? end : before}`);
  return `${among}${said.join('、')}${noted}。`;
}

function practice({ label, own, leaders: shown, illustrative }: RatedPractice): string {
  const rated = `「${label}」に対する貴組織の評価は${number(own, 1)}です`;
  return shown === null
    ? `${rated}が、比較対象の先進企業の中央値は開示できません。`
    : `${rated}。先進企業の中央値は${number(shown.median, 1)}です${base({ n: shown.n, illustrative })}。`;
}

/** Japanese, in the polite form. */
export const ja: Texts = {
  betweenSentences: '',
  verdict: {
    nothingScored: () => 'この版には採点される領域がないため、位置づけを示すことができません。',
    tooFewAnswers: (told) =>
      `回答数が少ないため、全${number(told.dimensions)}領域のいずれも採点できません。`,
    standings,
  },
  peers: {
    allLeaders: () => 'すべての先進企業',
    named: (labels) => labels.map(({ label }) => label).join('、'),
    compared: ({ used, n }) => `比較対象は「${used}」です（n = ${number(n)}）。`,
    widened: ({ used, n, fewest }) =>
      `ご指定の条件に完全に一致するグループは、まとめて開示できる組織が${number(fewest)}に満たないため、範囲を広げて「${used}」と比較しています（n = ${number(n)}）。`,
    nobody: ({ fewest }) =>
      `すべての先進企業を合わせても、開示できる組織が${number(fewest)}に満たないため、比較対象がありません。`,
  },
  rank: {
    among: ({ least, most }) => `先進企業の10社中${range({ least, most })}社を上回る位置`,
    withheld: () =>
      '順位なし：比較対象の先進企業が少なすぎるか、順位を示すと個々の企業の回答が推測されるおそれがあります',
    askedDifferently: () => '順位なし：先進企業への質問とは文言または尺度が異なります',
  },
  because: {
    unrated: () => 'この施策で改善される取り組みについて、評価のご回答がありません。',
    practice,
    challenges: ({ labels }) => `主な課題として${quoted(labels)}を挙げていらっしゃいます。`,
    needs: ({ labels }) => `${quoted(labels)}を最も重要なインフラ要件に挙げていらっしゃいます。`,
    investing: (found) =>
      `先進企業の${number(found.percent)}%が「${found.label}」への投資継続が必要と考えています${base(found)}。`,
    need: (found) =>
      `先進企業の${number(found.percent)}%が「${found.label}」を最も重要なインフラ要件に挙げています${base(found)}。`,
    criterion: (found) =>
      `先進企業の${number(found.percent)}%がパートナーの「${found.label}」を4または5と評価しています${base(found)}。`,
  },
  limits: {
    noSpread: () =>
      '回答数が少なく、スコアのばらつきを開示できないため、位置づけは判定できません。',
    nobodyAhead: ({ n }) =>
      `先進企業が${number(n)}社では、上回る・下回るという判定は誰に対しても行えません。`,
    aheadFrom: ({ n, percent }) =>
      `ここで最も少ない回答数（先進企業${number(n)}社）の場合、上回ると判定されるのは、少なくとも${number(percent)}%の企業のスコアが貴組織より低いときに限られ、下回ると判定されるのは、少なくとも${number(percent)}%の企業のスコアが貴組織より高いときに限られます（同点は2分の1として数えます）。`,
    gap: ({ least, most, levelPercent, powerPercent }) =>
      `この回答数で検出できる、先進企業の平均値との最小の差は、${least === most ? '' : '領域により'}尺度上の${range({ least, most })}点です（信頼水準${number(levelPercent)}%、検出力${number(powerPercent)}%）。`,
  },
  method: {
    scores: ({ answeredPercent }) =>
      `領域のスコアは、回答された項目の平均値です。ただし、項目の少なくとも${fraction(answeredPercent)}に回答があることが条件です。その場合、未回答の項目や質問されなかった項目は、他の項目と同様に回答されたものとして扱います。回答がそれより少ない場合、スコアはありません。先進企業も同じ規則で採点しています。`,
    counts: () =>
      '中央値と四分位数はタイプ7で計算しています。件数はすべて重み付けなしで、各先進企業の回答は1回ずつ数えます。この版にご参加の場合、貴組織の回答も先進企業の回答に含まれます。',
    rank: ({ levelPercent }) =>
      `順位は、貴組織のスコアを下回る先進企業の割合（同点は2分の1として数えます）であり、${number(levelPercent)}%のウィルソン信頼区間を項目ごとに個別に示します。`,
    standings: ({ middleHalf }) =>
      `上回る：信頼区間全体が2分の1より上にあり、かつスコアが先進企業の中央値より高い場合。下回る：信頼区間全体が2分の1より下にあり、かつスコアが中央値より低い場合。同水準：信頼区間が2分の1を含み、全体が${number(middleHalf.lower)}と${number(middleHalf.upper)}の間にある場合。値がない場合や開示できない場合を含め、それ以外はすべて、データからは判断できないものとします。`,
    disclosure: ({ minimumContributors, distributionContributors }) =>
      `数値は、${number(minimumContributors)}組織以上の場合に限り開示します。${number(distributionContributors)}組織未満の場合は、平均値、中央値、上位2段階の割合のみとし、位置づけは判定しません。領域については、そのすべての項目で開示できる内容のみを示し、一部の項目にだけ回答した少数の回答者が明らかになる平均値は示しません。`,
    peers: ({ shownPercent }) =>
      `比較対象は、採点項目の少なくとも${fraction(shownPercent)}を開示できる最も狭いグループです。まず規模、次に業種、次に地域の条件を外し、最後はすべての先進企業とします。先進企業が次に必要とするものとパートナーに求めるものは、常にすべての先進企業を対象としています。`,
    strengths: ({ mostNamed }) =>
      `強みとギャップは、先進企業の中央値を最も大きく上回る項目と下回る項目を、それぞれ最大${number(mostNamed)}件示します。同じ場合は先進企業の平均値との差の順、次に質問の順とします。`,
    plan: ({ fewestActions, mostActions, mostOfOneInsight, priority }) =>
      `計画は${number(fewestActions)}～${number(mostActions)}件の施策からなり、1つの知見につき最大${number(mostOfOneInsight)}件とし、優先度の高い順に並べます。優先度は次の合計です：中央値を最も大きく下回る取り組みの不足分1点につき${number(priority.shortfall)}、尺度の上限までの1点につき${number(priority.room)}、その取り組みへの投資を続ける企業、関連する要件を最も重要とする企業、関連するパートナー基準を4または5と評価する企業の、全先進企業に占める割合（開示できる範囲で、それぞれ最も高いもの）の平均の${number(priority.importance)}倍、施策が応える課題を挙げている場合に${number(priority.challenge)}、施策が満たす要件を最も重要としている場合に${number(priority.need)}。`,
    gap: ({ levelPercent, powerPercent }) =>
      `最小の差とは、この回答数で、信頼水準${number(levelPercent)}%、検出力${number(powerPercent)}%で検出できる、先進企業の平均値との真の差です（正規近似）。`,
    reconstruction: () =>
      '先進企業のデータは、報告書に記載されたすべての数値と一致するように再構成したものであり、ここに示す先進企業の値は例示です。',
  },
  notCompared: {
    'wording-changed': () => '質問の文言が変わっています。',
    'routing-changed': () => '質問の対象者が変わっています。',
    'scale-changed': () => '回答の選択肢が変わっています。',
  },
};
