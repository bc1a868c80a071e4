namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>
/// What a class needs stands in its constructor. Only where ASP.NET makes an object itself may it be asked of the request.
/// </summary>
public class ServiceLocatorTests
{
    // Results of actions, helpers and base classes of views and Umbraco's base class of forms have the constructor that others call.
    private static readonly string[] WithoutConstructor =
    [
        "src/Kernel/WraparoundCare.Kernel.Website/SiteBuilding/", "src/WraparoundCare.Platform/Shared/CachedPartials.cs",
        "src/WraparoundCare.Platform/Shared/Lists/CachedListExtensions.cs",
    ];

    [Fact]
    public void Source_AsItStands_AsksNoRequestForServices() => Rule.Holds(SourceTree.Source, Find);

    [Theory]
    [InlineData("src/A/A.cs", "class A { object M(HttpContext context) => context.RequestServices.GetRequiredService<B>(); }")]
    [InlineData("src/A/A.cshtml", "@{ var b = Context.RequestServices.GetService<B>(); }")]
    public void Check_ServiceOfTheRequest_FindsIt(string path, string text) => Assert.Single(Find(new SourceFile(path, text)));

    [Theory]
    [InlineData("src/A/A.cs", "class A(B b) { }")]
    [InlineData("src/WraparoundCare.Platform/Shared/CachedPartials.cs", "class A { object M(HttpContext c) => c.RequestServices.Get(); }")]
    public void Check_ConstructorOrException_FindsNothing(string path, string text) => Assert.Empty(Find(new SourceFile(path, text)));

    private static IEnumerable<Finding> Find(SourceFile file) => WithoutConstructor.Any(file.Path.StartsWith)
        ? []
        : file.Lines.Select((line, index) => (line, index))
            .Where(item => item.line.Contains("RequestServices", StringComparison.Ordinal))
            .Select(item => new Finding(file.Path, item.index + 1, "take it in the constructor"));
}
