using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Querying;

/// <summary>
/// The conditions that the kernel's services build; one that means something else on one database only finds too much or too little.
/// </summary>
public sealed class KernelQueryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task Get_TextConditionsOfTheKernel_IgnoreCaseAndTakeWildcardsLiterally(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind, FillAsync);
        var none = "";

        Assert.Equal("a b", Find(host, x => x.Name!.SqlStartsWith("gezins", TextColumnType.NVarchar)));
        Assert.Equal("c", Find(host, x => x.Name!.SqlEndsWith("50%", TextColumnType.NVarchar)));
        Assert.Equal("b", Find(host, x => x.Name!.SqlContains("_PLAN", TextColumnType.NVarchar)));
        Assert.Equal("a", Find(host, x => x.Name!.SqlEquals("GEZINSPLAN", TextColumnType.NVarchar)));
        Assert.Equal("c", Find(host, x => x.Name!.EndsWith("50%")));
        Assert.Equal("d", Find(host, x => x.Name!.StartsWith("één'")));
        Assert.Equal("a b c d", Find(host, x => x.Name!.Contains(none)));
    }

    [Theory, AllDatabases]
    public async Task Get_Comparisons_MeanTheSameOnBothDatabases(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind, FillAsync);
        var (level, day, ids) = (1, Day.AddDays(2), Ids(host));
        int[] none = [];
        int[] some = [ids["b"], -7];

        Assert.Equal("c d", Find(host, x => x.CreateDate >= day));
        Assert.Equal("d", Find(host, x => x.CreateDate > day));
        Assert.Equal("a b", Find(host, x => x.CreateDate < day && x.Level == level));
        Assert.Equal("a d", Find(host, x => x.SortOrder <= 0 || x.SortOrder > 2));
        Assert.Equal("b c d", Find(host, x => x.SortOrder != 0));
        Assert.Equal("a b c d", Find(host, x => !x.Trashed));
        Assert.Equal(string.Empty, Find(host, x => x.Trashed));
        Assert.Equal("a b c", Find(host, x => x.TemplateId == null && !x.Published));
        Assert.Equal("d", Find(host, x => x.Published));
        Assert.Equal("a c", Find(host, x => new[] { ids["a"], ids["c"] }.Contains(x.Id)));
        Assert.Equal("b", Find(host, x => some.SqlIn(x.Id)));
        Assert.Equal(string.Empty, Find(host, x => none.Contains(x.Id)));
    }

    [Theory, AllDatabases]
    public async Task Get_Lists_FindThoseInAndOutside(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind, FillAsync);
        var ids = Ids(host);

        Assert.Equal("a d", Find(host, query => query.WhereIn(x => x.Id, new[] { ids["a"], ids["d"] })));
        Assert.Equal(string.Empty, Find(host, query => query.WhereIn(x => x.Id, Array.Empty<int>())));
        Assert.Equal("b c", Find(host, query => query.WhereNotIn(x => x.Id, new[] { ids["a"], ids["d"] })));
        Assert.Equal("a b c d", Find(host, query => query.WhereNotIn(x => x.Id, Array.Empty<int>())));
        Assert.Equal("a d", Find(host, query => query.WhereAny([x => x.Id == ids["a"], x => x.Published])));
        Assert.Equal("b", Find(host, query => query.Where(x => x.Level == 1).WhereIn(x => x.Id, new[] { ids["b"] })));
    }

    // With constants every list would be another command to prepare, and the cache of them would only grow.
    [Theory, AllDatabases]
    public async Task Get_OtherValues_SendsTheSameCommand(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind, FillAsync);
        var ids = Ids(host);
        var commands = new List<string>();
        foreach (var (id, name) in new[] { ("a", "gezin"), ("b", "plan") })
        {
            using var log = new CommandLog();
            Find(host, query => query.WhereIn(x => x.Id, new[] { ids[id], -7 }).Where(x => x.Name!.Contains(name)));
            commands.Add(log.ToString());
        }

        Assert.NotEqual(string.Empty, commands[0]);
        Assert.Equal(commands[0], commands[1]);
    }

    [Theory, AllDatabases]
    public async Task Get_MemberThatIsNotKept_IsRefusedByName(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind, FillAsync);

        var refusal = Assert.Throws<NotSupportedException>(() => Find(host, x => x.HasIdentity));

        Assert.Contains("HasIdentity", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Get_WithoutOrder_GivesParentsFirstAndSiblingsInTheirOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await FillAsync(host);
        var contents = host.Get<IContentService>();
        var ids = Ids(host);
        contents.Move(contents.GetById(ids["a"])!, ids["d"]);
        contents.Move(contents.GetById(ids["b"])!, ids["d"]);
        contents.SortChildren(ids["d"], [ids["b"], ids["a"]]);

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var read = host.Get<IDocumentRepository>().Get(host.Get<ICoreScopeProvider>().CreateQuery<IContent>().Where(x => x.Id > 0));

        Assert.Equal([ids["c"], ids["d"], ids["b"], ids["a"]], read.Select(content => content.Id));
    }

    // The values of documents a to d: name, day of creation.
    private static async Task FillAsync(KernelHost host)
    {
        await new DocumentTypeBuilder(host.Services, "article").With("letter").CreateAsync();
        var contents = host.Get<IContentService>();
        foreach (var (letter, name, day) in new[]
        {
            ("a", "Gezinsplan", 0),
            ("b", "gezins_plan\\", 1),
            ("c", "Korting 50%", 2),
            ("d", "Één' plan", 3),
        })
        {
            var document = contents.Create(name, Constants.System.Root, "article");
            document.CreateDate = Day.AddDays(day);
            document.SetValue("letter", letter);
            contents.Save(document);
        }

        contents.Publish(contents.GetRootContent().Last(), ["*"]);
    }

    private static Dictionary<string, int> Ids(KernelHost host) =>
        host.Get<IContentService>().GetRootContent().ToDictionary(content => content.GetValue<string>("letter")!, content => content.Id);

    private static string Find(KernelHost host, Expression<Func<IContent, bool>> condition) => Find(host, query => query.Where(condition));

    private static string Find(KernelHost host, Func<IQuery<IContent>, IQuery<IContent>> conditions)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var found = host.Get<IDocumentRepository>().Get(conditions(host.Get<ICoreScopeProvider>().CreateQuery<IContent>()));
        return string.Join(' ', found.Select(content => content.GetValue<string>("letter")).Order());
    }
}
