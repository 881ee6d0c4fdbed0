namespace Academy.Reporting.Services.Files;

public enum FileFormat
{
    /// <summary>CSV in UTF-8 with a byte order mark, by which Excel knows it.</summary>
    Utf8,

    /// <summary>CSV in Windows code page 932, for systems that know no other.</summary>
    Cp932,

    Xlsx,
}
