using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Borders;

/// <summary>Where a namespace may be named at all, in code and in views.</summary>
public partial class NamespaceUseTests
{
    private static readonly string[] Features =
        ["src/WraparoundCare.Platform", "src/WraparoundCare.Community", "src/WraparoundCare.Search"];

    [Fact]
    public void Source_OutsideProviderFolders_NamesNoDatabaseProvider()
        => Rule.Holds(SourceTree.Source, FindProviders);

    [Fact]
    public void Feature_AsItStands_NamesNoKernelAdapter()
        => Rule.Holds([.. SourceTree.Files.Where(file => Features.Any(file.IsIn))], FindAdapters);

    [Theory]
    [InlineData("src/Kernel/WraparoundCare.Kernel.Persistence/Documents/A.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/WraparoundCare.Platform/Forum/A.cs", "using Npgsql;")]
    [InlineData("src/WraparoundCare.Search/Query/A.cs", "using Microsoft.EntityFrameworkCore.Sqlite.Infrastructure;")]
    [InlineData("src/WraparoundCare.Web/A.cs", "class A { void M(Npgsql.NpgsqlConnection c) { } }")]
    public void Check_ProviderElsewhere_FindsIt(string path, string text)
        => Assert.Single(FindProviders(new SourceFile(path, text)));

    [Theory]
    [InlineData("src/WraparoundCare.Foundation/Data/A.cs", "using Npgsql;")]
    [InlineData("src/Kernel/WraparoundCare.Kernel.Persistence/Migrations/A.cs", "using Npgsql;")]
    [InlineData("src/WraparoundCare.Search/PostgreSql/A.cs", "using Npgsql;")]
    [InlineData("src/WraparoundCare.Platform/Forum/A.cs", "using Microsoft.EntityFrameworkCore;")]
    public void Check_ProviderInItsPlace_FindsNothing(string path, string text)
        => Assert.Empty(FindProviders(new SourceFile(path, text)));

    [Fact]
    public void Check_KernelAdapterInPlatform_FindsIt()
        => Assert.Single(
            FindAdapters(new SourceFile("src/WraparoundCare.Platform/Forum/A.cshtml", "@using WraparoundCare.Kernel.Website")));

    private static IEnumerable<Finding> FindProviders(SourceFile file)
        => (file.Project, file.Folders) is (_, ["Migrations", ..])
            or ("WraparoundCare.Foundation", ["Data", ..])
            or ("WraparoundCare.Search", ["Sqlite" or "PostgreSql", ..])
            ? []
            : Find(file, Provider(), "a database provider is named only in Foundation/Data, Migrations and Search's provider folders");

    private static IEnumerable<Finding> FindAdapters(SourceFile file)
        => Find(file, Adapter(), "features see Umbraco.Cms.Core, never our adapters of it");

    private static IEnumerable<Finding> Find(SourceFile file, Regex name, string why)
        => file.Lines.Select((line, index) => (line, index))
            .Where(item => name.IsMatch(item.line))
            .Select(item => new Finding(file.Path, item.index + 1, why));

    [GeneratedRegex(@"\bMicrosoft\.Data\.Sqlite\b|\bMicrosoft\.EntityFrameworkCore\.Sqlite\b|\bSQLitePCL\b|\bNpgsql\b(?!"")")]
    private static partial Regex Provider();

    [GeneratedRegex(@"\bWraparoundCare\.Kernel\.")]
    private static partial Regex Adapter();
}
