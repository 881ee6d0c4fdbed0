using Academy.Web.Hosting;

return await Site.RunAsync(args);

/// <summary>Named so that tests can start the site.</summary>
public sealed partial class Program;
