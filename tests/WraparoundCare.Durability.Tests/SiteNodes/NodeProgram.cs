using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Kernel.Persistence.Messaging;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Web;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>
/// A node of the site in a process of its own: <c>node [--site settings]</c>. It runs as the site does, jobs and all, and answers
/// one line to each line on its standard input.
/// </summary>
internal static class NodeProgram
{
    public const string Command = "node";
    public const string AnswerMark = "= ";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Site.Compose(args);
        await app.BootUmbracoAsync();
        await app.StartAsync();
        await AnswerAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            await AnswerAsync(await PerformAsync(app, line.Split(' ')));
        }

        await app.StopAsync();
        return 0;
    }

    private static async Task<object> PerformAsync(WebApplication app, string[] words)
    {
        try
        {
            return words switch
            {
                ["state"] => NodeState.Read(app.Services),
                ["catch-up"] => CatchUp(app),
                ["touch"] => await TouchAsync(app),
                ["publish-and-die", var key, var value] => new DyingPublisher(app.Services).Publish(Guid.Parse(key), value),
                ["protect", var text] => Protector(app).Protect(text),
                ["unprotect", var text] => Protector(app).Unprotect(text),
                ["scheduled"] => Scheduled(app),
                ["soak", var name, .. var numbers] => await SoakAsync(app, name, Array.ConvertAll(numbers, int.Parse)),
                _ => throw new InvalidOperationException($"A node does not know '{words[0]}'."),
            };
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    private static IDataProtector Protector(WebApplication app) =>
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef");

    private static int CatchUp(WebApplication app)
    {
        var follower = app.Services.GetRequiredService<InstructionFollower>();
        follower.CatchUp();
        return follower.Position;
    }

    private static async Task<string> TouchAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<ServerPresence>().RunAsync(default, CancellationToken.None);
        return app.Services.GetRequiredService<IServerRoleAccessor>().CurrentServerRole.ToString();
    }

    private static int Scheduled(WebApplication app) =>
        app.Services.GetRequiredService<IContentService>()
            .GetContentForRelease(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1))
            .Count();

    private static Task<SoakResult> SoakAsync(WebApplication app, string name, int[] numbers) =>
        new SoakLoad(app.Services, name).RunAsync(TimeSpan.FromSeconds(numbers[0]), writers: numbers[1], readers: numbers[2]);

    private static async Task AnswerAsync(object answer)
    {
        await Console.Out.WriteLineAsync(AnswerMark + JsonSerializer.Serialize(answer));
        await Console.Out.FlushAsync();
    }
}
