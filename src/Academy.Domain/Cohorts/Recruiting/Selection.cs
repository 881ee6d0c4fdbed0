namespace Academy.Domain.Cohorts.Recruiting;

/// <summary>Who gets the places of a term: a pure function of rule, seed and candidates.</summary>
public static class Selection
{
    /// <summary>Draws: first the order, then the places one by one, each as a place is given that becomes free later.</summary>
    /// <param name="seed"><see cref="DrawList.SeedOf"/> the published list.</param>
    /// <param name="candidates">In any order, which is of no account.</param>
    /// <returns>In the order of the draw.</returns>
    /// <exception cref="ArgumentException">Two candidates have the same id.</exception>
    public static IReadOnlyList<DrawnCandidate> Draw(SelectionRule rule, string seed, IReadOnlyCollection<Candidate> candidates)
    {
        var tickets = candidates.ToDictionary(candidate => candidate.Id, candidate => DrawList.TicketOf(seed, candidate.Id));
        var order = InOwnOrder([.. ByTicket(rule.Priorities, tickets, candidates)]);
        var selected = SelectedOf(rule, order);
        var waiting = 0;
        return [.. order.Select((candidate, index) => selected.Contains(candidate.Id)
            ? new DrawnCandidate(candidate.Id, index + 1, tickets[candidate.Id], SelectionOutcome.Selected, null)
            : new DrawnCandidate(candidate.Id, index + 1, tickets[candidate.Id], SelectionOutcome.Waiting, ++waiting))];
    }

    /// <summary>
    /// Who gets one place that is free: the first of a group that has fewer than its quota, or else the first of all; passing over
    /// those whose organisation has as many as it may have.
    /// </summary>
    /// <param name="placed">Who has a place.</param>
    /// <param name="waiting">In the order of their ranks.</param>
    /// <returns>Null when no place is free, or nobody may have it.</returns>
    public static Guid? NextOf(SelectionRule rule, IReadOnlyCollection<Placed> placed, IReadOnlyList<Candidate> waiting)
    {
        if (placed.Count >= rule.Places)
            return null;
        var taken = placed.CountBy(one => one.Organisation).ToDictionary();
        var kept = rule.Quotas.Where(quota => placed.Count(one => one.Group == quota.Group) < quota.Places).Select(quota => quota.Group).ToHashSet();
        var allowed = waiting.Where(candidate => taken.GetValueOrDefault(candidate.Organisation) < (rule.PerOrganisation ?? int.MaxValue)).ToList();
        return (allowed.Find(candidate => kept.Contains(candidate.Group)) ?? allowed.FirstOrDefault())?.Id;
    }

    private static IEnumerable<Candidate> ByTicket(
        IReadOnlyList<PriorityGround> priorities, Dictionary<Guid, string> tickets, IReadOnlyCollection<Candidate> candidates) =>
        // Sorting keeps the order of equals: sorted by the weightiest last, that one comes first.
        priorities.Reverse().Aggregate(
            candidates.OrderBy(candidate => tickets[candidate.Id], StringComparer.Ordinal),
            (order, ground) => order.OrderByDescending(candidate => candidate.Grounds.Contains(ground)));

    /// <summary>
    /// Hands the positions of an organisation's people out among them as it wants. It keeps all its positions, so that its order
    /// makes no place more or less likely for it or for others; who has no order keeps their own.
    /// </summary>
    private static Candidate[] InOwnOrder(Candidate[] drawn)
    {
        var order = drawn.ToArray();
        foreach (var own in drawn.Index().Where(one => one.Item.Order is not null).GroupBy(one => one.Item.Organisation))
        {
            foreach (var (position, candidate) in own.Select(one => one.Index).Zip(own.Select(one => one.Item).OrderBy(candidate => candidate.Order)))
                order[position] = candidate;
        }

        return order;
    }

    private static HashSet<Guid> SelectedOf(SelectionRule rule, IReadOnlyList<Candidate> order)
    {
        var placed = new List<Placed>();
        var selected = new HashSet<Guid>();
        var waiting = order.ToList();
        while (NextOf(rule, placed, waiting) is { } next)
        {
            var index = waiting.FindIndex(candidate => candidate.Id == next);
            placed.Add(new(waiting[index].Organisation, waiting[index].Group));
            selected.Add(next);
            waiting.RemoveAt(index);
        }

        return selected;
    }
}
