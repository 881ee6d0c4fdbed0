using Academy.Domain.Time;
using Academy.Modularity;

namespace Academy.Data;

/// <summary>The business days of <c>content/calendars/holidays.csv</c>, read once in a process; none are known without the file.</summary>
public sealed class Holidays(SiteDirectories directories)
{
    private readonly Lazy<BusinessCalendar> _calendar = new(() =>
    {
        try
        {
            return BusinessCalendar.Parse(File.ReadLines(Path.Combine(directories.Content(), "calendars", "holidays.csv")));
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or FileNotFoundException)
        {
            return BusinessCalendar.Unknown;
        }
    });

    public BusinessCalendar Calendar => _calendar.Value;
}
