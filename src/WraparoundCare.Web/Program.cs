using WraparoundCare.Web;

try
{
    await using var app = Site.Build(args);
    await Site.RunAsync(app);
    return 0;
}
catch (Exception e) when (StartFailure.Describe(e) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
