using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

internal static class AnswerIds
{
    /// <summary>The ids of what can be chosen, ordered or matched.</summary>
    public static IEnumerable<Placed> Ids(this AnswerSource answer) => answer switch
    {
        ChoiceAnswer choice => choice.Choices.Select(each => each.Id),
        OrderAnswer order => order.Items.Select(item => item.Id),
        MatchAnswer match => match.Pairs.Select(pair => pair.Id),
        _ => [],
    };
}
