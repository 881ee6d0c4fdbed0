using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Assignments;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>By what the work of groups is marked where its programme says nothing else. In both languages, as a programme's own would be.</summary>
public static class StandardRubric
{
    public static IReadOnlyList<RubricCriterion> Criteria { get; } =
    [
        new(new("課題の分析", "Analysis of the problem"),
        [
            new("件数・時間・手戻り・関係者を実際に測った数字で示し、課題の構造と原因が図で分かる", "Cases, time, rework and people are measured, and a diagram shows how the problem is built and what causes it"),
            new("主な数字と原因を示し、扱う範囲がはっきりしている", "The main figures and causes are shown, and the scope is clear"),
            new("数字の一部が推測にとどまる、または扱う範囲が広すぎる", "Some figures are guesses, or the scope is too wide"),
            new("感想や要望が中心で、根拠を示していない", "Mostly impressions and wishes, without grounds"),
        ]),
        new(new("解決案の妥当性", "Soundness of the solution"),
        [
            new("やめる・減らす・移す・自動化するの4つを比べ、制度と人の制約まで検討している", "Stopping, reducing, moving and automating are compared, down to the limits of rules and people"),
            new("3つ以上の案を比べ、選んだ理由を説明している", "Three or more solutions are compared, and the choice is explained"),
            new("案が1つだけで、制約の検討が足りない", "There is one solution alone, and its limits are hardly considered"),
            new("道具を入れること自体が目的になっている", "Bringing in a tool has become the purpose"),
        ]),
        new(new("住民と職員への効果", "Effects for residents and staff"),
        [
            new("住民と職員の負担の変化を数字と幅で示し、デジタルが苦手な人や障害のある人への備えがある", "What changes for residents and staff is given in figures with ranges, and people who are not at home with digital services or have a disability are provided for"),
            new("住民と職員の両方について、効果と配慮を示している", "Effects and considerations are shown for both residents and staff"),
            new("効果が片方だけ、または配慮が一般論にとどまる", "Effects are shown for one of them alone, or considerations stay general"),
            new("効果の見込みを示していない、または不利益を見ていない", "No effect is expected, or disadvantages are not looked at"),
        ]),
        new(new("実行の計画と協働", "Plan and cooperation"),
        [
            new("90日間の担当・期限・規程・周知・元に戻す方法があり、外部やほかの団体との分担まで決めている", "Who, by when, rules, notice and a way back are set for ninety days, down to what others outside do"),
            new("担当と期限があり、最初の一歩をすぐに始められる", "It says who and by when, and the first step can be taken at once"),
            new("担当または期限が欠けている", "It does not say who, or by when"),
            new("だれが始めるかが決まっていない", "Nobody is named who begins"),
        ]),
    ];

    /// <summary>By what the work of a term's groups is marked.</summary>
    public static IReadOnlyList<RubricCriterion> Of(TermTerms terms) => terms.Assignment?.Rubric ?? Criteria;
}
