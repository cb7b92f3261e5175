/** Words that narrow what a name means. Another name of the same thing cannot bring one along: "metastatic cancer" is not another name of "cancer". */
export const qualifiers: ReadonlySet<string> = new Set(
  (
    'acute chronic severe mild moderate recurrent persistent permanent paroxysmal intermittent metastatic metastasis mets malignant benign invasive advanced terminal primary secondary active inactive uncontrolled controlled ' +
    'complicated uncomplicated unstable stable ruptured bleeding septic dialysis transplant pregnant pregnancy left right bilateral early late new old resolved remission congenital familial gestational history frequent daily'
  ).split(' '),
);
