namespace Academy.Load.Tests.Visits;

/// <summary>What a learner does on the site in one go.</summary>
internal abstract class Visit
{
    public abstract string Name { get; }

    /// <param name="turn">Grows with each visit, so that pages differ.</param>
    public abstract Task MakeAsync(Learner learner, int turn);
}
