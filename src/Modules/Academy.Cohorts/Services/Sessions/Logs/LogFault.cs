namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>What keeps a file from being read as a meeting's log.</summary>
public enum LogFault
{
    Empty,
    TooLarge,
    NotText,
    NoHead,
    NoRows,
    TooManyRows,
}
