using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>
/// What one node changes, another process on the same database shows. Only the wake-up can tell it: it does not look by itself.
/// </summary>
public sealed class InstructionFollowerTests
{
    private const string NeverLooksByItself = "--Umbraco:CMS:Global:DatabaseServerMessenger:TimeBetweenSyncOperations=1.00:00:00";

    [Fact]
    public async Task Publish_OnOneNode_IsSeenByAnotherWithinASecond()
    {
        await using var host = await StartAsync();
        await using var other = await NodeProcess.StartAsync(host.Database, NeverLooksByItself);
        var times = new List<TimeSpan>();

        for (var i = 0; i < 5; i++)
        {
            var document = NodeSite.Publish(host.Services, $"Pagina {i}");
            times.Add(await other.UntilAsync(state =>
                state.Any(line => line.Contains($"{NodeSite.Text}=Pagina {i}", StringComparison.Ordinal))
                && state.Any(line => line.Contains(document.Key.ToString(), StringComparison.Ordinal)
                    && line.Contains($"segment:pagina-{i} ", StringComparison.Ordinal))));
        }

        // The fastest: on a busy machine any one of them may have had to wait for its turn.
        Assert.True(times.Min() < TimeSpan.FromSeconds(1), string.Join(", ", times));
        TestContext.Current.SendDiagnosticMessage(
            $"seen after {string.Join(", ", times.Select(time => $"{time.TotalMilliseconds:F0} ms"))}");
    }

    [Fact]
    public async Task Change_OfAnyKindOnOneNode_IsSeenByAnother()
    {
        await using var host = await StartAsync();
        var parent = NodeSite.Publish(host.Services, "Ouder");
        var child = NodeSite.Publish(host.Services, "Kind", parent.Id);
        var mover = NodeSite.Publish(host.Services, "Verhuizer");
        await using var other = await NodeProcess.StartAsync(host.Database, NeverLooksByItself);

        foreach (var change in Changes(host, parent, child, mover))
        {
            await change();
            await AgreesAsync(host, other);
        }
    }

    [Fact]
    public async Task Start_AfterBeingKilled_CatchesUp()
    {
        await using var host = await StartAsync();
        var document = NodeSite.Publish(host.Services, "Eerst");
        await using (var killed = await NodeProcess.StartAsync(host.Database))
        {
            await killed.KillAsync();
        }

        document.Name = "Later";
        NodeSite.Save(host.Get<IContentService>(), document);
        await using var other = await NodeProcess.StartAsync(host.Database);

        await AgreesAsync(host, other);
    }

    [Fact]
    public async Task Follow_AfterBeingAwayForTooLong_BuildsEverythingAnew()
    {
        await using var host = await StartAsync();
        var document = NodeSite.Publish(host.Services, "Eerst");
        var gone = NodeSite.Publish(host.Services, "Verdwijnt");
        await using var other = await NodeProcess.StartAsync(
            host.Database, "--Umbraco:CMS:Global:DatabaseServerMessenger:TimeBetweenSyncOperations=00:00:01");
        await other.FreezeAsync();

        document.Name = "Later";
        NodeSite.Save(host.Get<IContentService>(), document);
        Assert.True(host.Get<IContentService>().Unpublish(gone).Success);
        await RenameTypeAsync(host);
        Prune(host);
        await other.ResumeAsync();

        await AgreesAsync(host, other);
        Assert.Contains("everything is built anew", other.Output, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Commit_OfAProcessThatDiesRightAfterIt_LosesNothing(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await NodeSite.CreateTypeAsync(host.Services);
        var document = NodeSite.Publish(host.Services, "Eerst");
        await using var other = await NodeProcess.StartAsync(host.Database, NeverLooksByItself);
        await using var dying = await NodeProcess.StartAsync(host.Database);

        Assert.Null(await dying.AskAsync("publish-and-die", document.Key.ToString(), "Nalatenschap"));

        if (kind == DatabaseKind.PostgreSql)
        {
            await other.UntilAsync(IsThere);
        }

        await using var next = await NodeProcess.StartAsync(host.Database);
        Assert.True(IsThere(await next.StateAsync()));

        static bool IsThere(IReadOnlyList<string> state) =>
            state.Any(line => line.Contains("segment:nalatenschap ", StringComparison.Ordinal)
                && line.Contains($"{NodeSite.Text}=Nalatenschap", StringComparison.Ordinal));
    }

    private static async Task<KernelHost> StartAsync()
    {
        var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await NodeSite.CreateTypeAsync(host.Services);
        return host;
    }

    private static IEnumerable<Func<Task>> Changes(KernelHost host, IContent parent, IContent child, IContent mover)
    {
        var contents = host.Get<IContentService>();
        yield return Do(() => child.Name = "Kind met andere naam", () => NodeSite.Save(contents, child));
        yield return Do(() => contents.Move(mover, parent.Id));
        yield return Do(() => contents.Sort([mover, child]));
        yield return Do(() => contents.Unpublish(parent));
        yield return Do(() => NodeSite.Save(contents, parent));
        yield return Do(() => contents.MoveToRecycleBin(mover));
        yield return Do(() => contents.Move(mover, Constants.System.Root), () => NodeSite.Save(contents, mover));
        yield return () => RenameTypeAsync(host);
        yield return Do(() => AddMedia(host, "Beeld"));
        yield return Do(() => host.Get<IMediaService>().MoveToRecycleBin(host.Get<IMediaService>().GetRootMedia().First()));
        yield return () => AddDictionaryItemAsync(host);
        yield return () => AssignDomainAsync(host, parent);
        yield return Do(() => contents.Delete(parent));
    }

    private static Func<Task> Do(params Action[] steps) => () =>
    {
        Array.ForEach(steps, step => step());
        return Task.CompletedTask;
    };

    private static async Task RenameTypeAsync(KernelHost host)
    {
        var types = host.Get<IContentTypeService>();
        var type = types.Get(NodeSite.Type)!;
        type.PropertyTypes.Single(property => property.Alias == "copy").Alias = "doublure";
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    private static void AddMedia(KernelHost host, string name)
    {
        var media = host.Get<IMediaService>();
        Assert.True(media.Save(media.CreateMedia(name, Constants.System.Root, Constants.Conventions.MediaTypes.Folder)).Success);
    }

    private static async Task AddDictionaryItemAsync(KernelHost host)
    {
        var language = (await host.Get<ILanguageService>().GetAllAsync()).First();
        var item = new DictionaryItem("groet") { Translations = [new DictionaryTranslation(language, "Hallo")] };
        Assert.True((await host.Get<IDictionaryItemService>().CreateAsync(item, Constants.Security.SuperUserKey)).Success);
    }

    private static async Task AssignDomainAsync(KernelHost host, IContent document)
    {
        var language = (await host.Get<ILanguageService>().GetAllAsync()).First();
        var domains = new Umbraco.Cms.Core.Models.ContentEditing.DomainsUpdateModel
        {
            Domains =
                [new Umbraco.Cms.Core.Models.ContentEditing.DomainModel { DomainName = "voorbeeld.example", IsoCode = language.IsoCode }],
        };
        Assert.True((await host.Get<IDomainService>().UpdateDomainsAsync(document.Key, domains)).Success);
    }

    private static void Prune(KernelHost host)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        host.Get<ICacheInstructionRepository>().DeleteInstructionsOlderThan(new DateTime(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private static async Task AgreesAsync(KernelHost host, NodeProcess other)
    {
        var wanted = NodeState.Read(host.Services);
        await other.UntilAsync(state => state.SequenceEqual(wanted), string.Join('\n', wanted));
    }
}
