namespace Academy.Domain.Credentials;

/// <summary>How long a certificate is valid. Without a term it is without end.</summary>
public static class CertificateTerm
{
    /// <summary>Months of the longest one.</summary>
    public const int Longest = 120;

    /// <summary>
    /// The last day of a number of months, as the Civil Code reckons them (民法143条2項): the day before the one that has the number of the first,
    /// or the last one of a month that has no such day.
    /// </summary>
    /// <param name="first">The day of the completion, which counts.</param>
    /// <param name="months">1 to <see cref="Longest"/>.</param>
    public static DateOnly LastDay(DateOnly first, int months)
    {
        var corresponding = first.AddMonths(months);
        return corresponding.Day == first.Day ? corresponding.AddDays(-1) : corresponding;
    }
}
