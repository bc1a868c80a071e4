using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Repository;

/// <summary>
/// Migrations: a number of their own in their module, the same ones on both engines, and never changed once they have landed, because
/// a site that has applied one does not look at it again. <c>LandedMigrations.txt</c> has a line of <c>sha256sum</c> for each file.
/// </summary>
public partial class MigrationTests
{
    private const string LandedList = "tests/WraparoundCare.Architecture.Tests/Repository/LandedMigrations.txt";
    private const string Example = "src/A/Migrations/Sqlite/0001_a.sql";
    private const string ExampleHash = "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5";

    private static readonly IReadOnlyList<SourceFile> Migrations = [.. SourceTree.With(".sql").Where(file => file.IsIn("src"))];

    [Fact]
    public void Migration_InModule_HasItsOwnNumber() => Rule.Holds(Migrations, file => FindNumber(file, Migrations));

    [Fact]
    public void Migration_OnOneEngine_IsOnTheOther() => Rule.Holds(Migrations, file => FindEngine(file, Migrations));

    [Fact]
    public void Migration_OnceLanded_StaysAsItIs()
    {
        var landed = Landed(File.ReadAllText(Path.Combine(SourceTree.RootFolder, LandedList)));
        Rule.Holds(Migrations, file => FindChange(file, landed));
    }

    [Theory]
    [InlineData("src/A/Migrations/Sqlite/0001_b.sql")]
    [InlineData("src/A/Migrations/Sqlite/b.sql")]
    public void Check_NumberTwiceOrMissing_FindsIt(string path) =>
        Assert.NotEmpty(Both(path).SelectMany(file => FindNumber(file, Both(path))));

    [Theory]
    [InlineData("src/A/Migrations/Sqlite/0002_b.sql")]
    [InlineData("src/A/Migrations/PostgreSql/0001_a.sql")]
    [InlineData("src/B/Migrations/Sqlite/0001_a.sql")]
    public void Check_NumberOfItsOwn_FindsNothing(string path) =>
        Assert.Empty(Both(path).SelectMany(file => FindNumber(file, Both(path))));

    [Fact]
    public void Check_OneEngineOnly_FindsIt()
    {
        Assert.Single(FindEngine(new SourceFile(Example, ""), Both("src/A/Migrations/PostgreSql/0001_b.sql")));
        Assert.Empty(FindEngine(new SourceFile(Example, ""), Both("src/A/Migrations/PostgreSql/0001_a.sql")));
    }

    [Theory]
    [InlineData("SELECT 2", Example)]
    [InlineData("SELECT 1", "src/A/Migrations/Sqlite/0002_b.sql")]
    public void Check_ChangedOrUnlisted_FindsIt(string text, string path) =>
        Assert.Single(FindChange(new SourceFile(path, text), OneLanded()));

    [Fact]
    public void Check_AsItLanded_FindsNothing() => Assert.Empty(FindChange(new SourceFile(Example, "SELECT 1"), OneLanded()));

    private static IReadOnlyList<SourceFile> Both(string path) => [new SourceFile(Example, "SELECT 1"), new SourceFile(path, "SELECT 2")];

    private static Dictionary<string, string> OneLanded() => Landed($"{ExampleHash}  {Example}\n");

    private static Dictionary<string, string> Landed(string list) => list.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("  ", 2))
        .ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);

    private static IEnumerable<Finding> FindNumber(SourceFile file, IReadOnlyList<SourceFile> all)
    {
        var place = Place().Match(file.Path);
        if (!place.Success)
        {
            return [new Finding(file.Path, 1, "a migration is <project>/Migrations/{Sqlite,PostgreSql}/NNNN_name.sql")];
        }

        var start = file.Path[..(place.Groups["number"].Index + place.Groups["number"].Length + 1)];
        return all.Where(other => other.Path != file.Path && other.Path.StartsWith(start, StringComparison.Ordinal))
            .Select(other => new Finding(file.Path, 1, $"has the number of {other.Path}"));
    }

    private static IEnumerable<Finding> FindEngine(SourceFile file, IReadOnlyList<SourceFile> all)
    {
        var other = file.Path.Contains("/Sqlite/", StringComparison.Ordinal)
            ? file.Path.Replace("/Sqlite/", "/PostgreSql/", StringComparison.Ordinal)
            : file.Path.Replace("/PostgreSql/", "/Sqlite/", StringComparison.Ordinal);
        return all.Any(candidate => candidate.Path == other)
            ? []
            : [new Finding(file.Path, 1, $"is not there for the other engine: {other}")];
    }

    private static IEnumerable<Finding> FindChange(SourceFile file, Dictionary<string, string> landed)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
        if (!landed.TryGetValue(file.Path, out var known))
        {
            return [new Finding(file.Path, 1, $"is new: add the line \"{hash}  {file.Path}\" to {LandedList}")];
        }

        return known == hash
            ? []
            : [new Finding(file.Path, 1, "has changed since it landed, which sites that have applied it will not see: write a new one")];
    }

    [GeneratedRegex(@"/Migrations/(?:Sqlite|PostgreSql)/(?<number>\d{4})_\w+\.sql$")]
    private static partial Regex Place();
}
