using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>Saving and publishing stays a handful of commands however many properties and documents there are.</summary>
public sealed class DocumentCommandCountTests
{
    // Two of them ask which editors want a mail: of the save, and of the publication.
    private const int Budget = 17;

    [Theory, AllDatabases]
    public async Task SaveAndPublish_NewDocument_StaysWithinTheBudget(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = new DocumentTypeBuilder(host.Services, "article");
        for (var i = 0; i < 12; i++)
        {
            type.With($"text{i}");
        }

        await type.CreateAsync();
        var service = host.Get<IContentService>();
        SaveAndPublish(service, Create(service, "Opwarmen"));

        var document = Create(service, "Gemeten");
        using var log = new CommandLog();
        SaveAndPublish(service, document);

        // PostgreSQL takes its named locks with a command each, and tells the other nodes of each change with one more. What the platform
        // notes of a change for its search is not the kernel's.
        var commands = log.Commands
            .Where(command => command.Trim() is not "SELECT pg_advisory_xact_lock(@p0)" && !IsOfOthers(command))
            .ToList();
        var budget = kind == DatabaseKind.PostgreSql ? Budget + 2 : Budget;
        Assert.True(commands.Count > 0 && commands.Count <= budget, $"{commands.Count} commands, {log.Commands.Count} with locks:\n{log}");
    }

    private static bool IsOfOthers(string command) =>
        command.Contains("set_config", StringComparison.Ordinal) || command.Contains("search_queue", StringComparison.Ordinal);

    private static IContent Create(IContentService service, string name)
    {
        var document = service.Create(name, Constants.System.Root, "article");
        for (var i = 0; i < 12; i++)
        {
            document.SetValue($"text{i}", $"waarde {i}");
        }

        return document;
    }

    private static void SaveAndPublish(IContentService service, IContent document)
    {
        service.Save(document);
        Assert.True(service.Publish(document, ["*"]).Success);
    }
}
